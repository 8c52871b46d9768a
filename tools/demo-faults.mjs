// Answers that no healthy server gives, for the demo page of states: /demo-faults/slow/... and /demo-faults/error/...

/** Milliseconds until the slow path answers: three times as long as the elements wait. */
const SLOW = 30_000;

/** Puts the faulty paths before what the server answers already. */
export function addDemoFaults(server) {
  const healthy = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const [, fault, path] = /^\/demo-faults\/(slow|error)\/+(.*)$/.exec(request.url) ?? [];
    if (!fault) return healthy.forEach((listener) => listener.call(server, request, response));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    if (fault === 'error') fail(response);
    else answerLate(response, path);
  });
}

function fail(response) {
  response.writeHead(500, {'Content-Type': 'text/plain; charset=utf-8'}).end('This address always fails.\n');
}

/** Sends who is patient enough on to the file itself. */
function answerLate(response, path) {
  const timer = setTimeout(() => response.writeHead(302, {Location: `/${path}`}).end(), SLOW);
  response.on('close', () => clearTimeout(timer));
}

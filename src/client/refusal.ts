/** Milliseconds to wait for the event that tells of a refusal; engines differ in how long after the failure it comes. */
const PATIENCE = 1000;

/**
 * The directive of the page's own policy that keeps an address out, such as `connect-src`; undefined where none does. The address is asked
 * for and given up at once: a policy refuses before anything is sent, and what it lets pass ends as given up.
 */
export function refusingDirective(address: string): Promise<string | undefined> {
  const [wanted] = address.split('#');
  const request = new AbortController();
  return new Promise((resolve) => {
    const hear = ({blockedURI, effectiveDirective, disposition}: SecurityPolicyViolationEvent): void => {
      if (blockedURI === wanted && disposition === 'enforce') settle(effectiveDirective);
    };
    const settle = (directive?: string): void => {
      document.removeEventListener('securitypolicyviolation', hear);
      resolve(directive);
    };
    document.addEventListener('securitypolicyviolation', hear);
    const answer = fetch(address, {signal: request.signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
    request.abort();
    answer.then(
      () => settle(),
      (error: Error) => (error.name === 'AbortError' ? settle() : setTimeout(settle, PATIENCE)),
    );
  });
}

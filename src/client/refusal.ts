/**
 * The directive of the page's own policy that keeps an address out, such as `connect-src`; undefined where none does. The address is asked
 * for and given up at once: a policy refuses before anything is sent.
 */
export async function refusingDirective(address: string): Promise<string | undefined> {
  const [wanted] = address.split('#');
  let found: string | undefined;
  const hear = ({blockedURI, effectiveDirective, disposition}: SecurityPolicyViolationEvent): void => {
    if (blockedURI === wanted && disposition === 'enforce') found = effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', hear);
  const request = new AbortController();
  const answer = fetch(address, {signal: request.signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
  request.abort();
  await answer.catch(() => undefined);
  // Engines differ in which comes first, the failure or the event.
  await new Promise((resolve) => setTimeout(resolve));
  document.removeEventListener('securitypolicyviolation', hear);
  return found;
}

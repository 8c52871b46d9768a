/** Times in seconds. */
export interface Measured {
  /** On the clock. */
  readonly wall: number;
  /** Of all processors and threads: how much of a shared machine the work got shows beside the time on the clock. */
  readonly cpu: number;
}

export async function measured<T>(action: () => T | Promise<T>): Promise<[T, Measured]> {
  const before = process.cpuUsage();
  const start = performance.now();
  const value = await action();
  const {user, system} = process.cpuUsage(before);
  return [value, {wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6}];
}

export const seconds = ({wall, cpu}: Measured): string => `${wall.toFixed(1)} s (processor ${cpu.toFixed(1)} s)`;

/** Told what a run does, and how far it is. */
export interface Progress {
  /** @param all steps of this part of the run */
  begin(part: string, all: number): void;
  update(done: number): void;
  end(): void;
}

export const SILENT: Progress = {begin() {}, update() {}, end() {}};

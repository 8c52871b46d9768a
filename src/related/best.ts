import type {Candidate} from './selection.js';

/** Keeps the `capacity` documents with the highest scores; of equal ones those first in `order`. A binary heap, the weakest on top. */
export class Best {
  private readonly positions: number[] = [];
  private readonly scores: number[] = [];

  /** @param capacity at least 1 */
  constructor(
    private readonly capacity: number,
    private readonly order: Uint32Array,
  ) {}

  get size(): number {
    return this.positions.length;
  }

  get isFull(): boolean {
    return this.size >= this.capacity;
  }

  /** The lowest score that may still come in; 0 while there is room. */
  get threshold(): number {
    return this.isFull ? this.scores[0]! : 0;
  }

  /** The documents kept, in no order of note. */
  candidates(): Candidate[] {
    return this.positions.map((position, i) => ({position, score: this.scores[i]!}));
  }

  offer(position: number, score: number): void {
    const {positions, scores} = this;
    if (!this.isFull) {
      positions.push(position);
      scores.push(score);
      this.rise(positions.length - 1);
    } else if (this.isWeaker(scores[0]!, positions[0]!, score, position)) {
      positions[0] = position;
      scores[0] = score;
      this.sink();
    }
  }

  private isWeaker(scoreA: number, a: number, scoreB: number, b: number): boolean {
    return scoreA !== scoreB ? scoreA < scoreB : this.order[a]! > this.order[b]!;
  }

  private rise(from: number): void {
    for (let child = from; child > 0;) {
      const parent = (child - 1) >> 1;
      if (!this.isBelow(child, parent)) return;
      this.swap(child, parent);
      child = parent;
    }
  }

  private sink(): void {
    for (let parent = 0; 2 * parent + 1 < this.size;) {
      let child = 2 * parent + 1;
      if (child + 1 < this.size && this.isBelow(child + 1, child)) child++;
      if (!this.isBelow(child, parent)) return;
      this.swap(child, parent);
      parent = child;
    }
  }

  private isBelow(a: number, b: number): boolean {
    return this.isWeaker(this.scores[a]!, this.positions[a]!, this.scores[b]!, this.positions[b]!);
  }

  private swap(a: number, b: number): void {
    const {positions, scores} = this;
    const [position, score] = [positions[a]!, scores[a]!];
    positions[a] = positions[b]!;
    scores[a] = scores[b]!;
    positions[b] = position;
    scores[b] = score;
  }
}

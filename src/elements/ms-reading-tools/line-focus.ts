import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {minutesFor} from '../../format/reading-time.js';
import {blocksOf, textOf} from './blocks.js';
import {Marks} from './marks.js';
import {scrollTo} from './viewport.js';

/** Where in the text a reader is. */
export interface LinePlace {
  /** From 1. */
  readonly current: number;
  readonly total: number;
  /** Minutes from here to the end, at least 1. */
  readonly minutes: number;
}

/** One block of text after another: the current one is marked, and the next comes when the reader asks for it. */
export class LineFocus implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly root: () => ParentNode;
  private readonly marks = new Marks();
  private blocks: readonly Element[] = [];
  private index = 0;

  constructor(host: ReactiveControllerHost, root: () => ParentNode) {
    this.host = host;
    this.root = root;
    host.addController(this);
  }

  get active(): boolean {
    return this.blocks.length > 0;
  }

  get place(): LinePlace {
    const left = this.blocks.slice(this.index).map(textOf).join(' ');
    return {current: this.index + 1, total: this.blocks.length, minutes: minutesFor(left)};
  }

  start(): void {
    this.index = 0;
    this.blocks = blocksOf(this.root());
    this.show();
  }

  /** Goes one block on (1) or back (-1); stays where there is none. */
  move(step: 1 | -1): void {
    this.find();
    if (this.blocks[this.index + step]) this.index += step;
    this.show();
  }

  end(): void {
    if (!this.active) return;
    this.blocks = [];
    this.marks.clear();
    this.host.requestUpdate();
  }

  /** The card was drawn anew: what is marked stays so, and nothing scrolls. The takeaway is always there, so some block is. */
  refresh(): void {
    if (!this.active) return;
    this.find();
    this.marks.show(this.blocks[this.index]!);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Finds the blocks that are shown now, and in them the current one; where it has gone, the one at its number. */
  private find(): void {
    const current = this.blocks[this.index];
    this.blocks = blocksOf(this.root());
    const index = current ? this.blocks.indexOf(current) : -1;
    this.index = index < 0 ? Math.max(0, Math.min(this.index, this.blocks.length - 1)) : index;
  }

  private show(): void {
    const block = this.blocks[this.index];
    if (block) {
      this.marks.show(block);
      scrollTo(block);
    }
    this.host.requestUpdate();
  }
}

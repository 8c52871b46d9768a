/** Marks in a card what is being read. */

/** Name of the page's highlight (CSS Custom Highlight API) of the sentence that is read aloud. */
export const SENTENCE = 'ms-research-sentence';

export class Marks {
  private block: Element | undefined;

  /** Marks one block, and inside it a sentence where the engine can; the rest of the card steps back. */
  show(block: Element, sentence?: Range): void {
    if (block !== this.block) {
      this.clear();
      this.block = block;
      block.toggleAttribute('data-here', true);
      baseOf(block)?.toggleAttribute('data-guided', true);
    }
    if (sentence && canHighlight()) CSS.highlights.set(SENTENCE, new Highlight(sentence));
  }

  clear(): void {
    if (!this.block) return;
    this.block.removeAttribute('data-here');
    baseOf(this.block)?.removeAttribute('data-guided');
    this.block = undefined;
    if (canHighlight()) CSS.highlights.delete(SENTENCE);
  }
}

const baseOf = (block: Element): Element | null => block.closest('[part="base"]');

const canHighlight = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How a reader likes to read. What is missing was not chosen: there the system and the page decide. */
export interface Preferences {
  /** Step of the text size above the usual one: 0 to `LARGEST_TEXT`. */
  readonly textSize?: number;
  /** More space between lines. */
  readonly space?: boolean;
  /** Name of the colours. */
  readonly theme?: string;
  /** Reads aloud slowly. */
  readonly slow?: boolean;
}

export const LARGEST_TEXT = 4;

const KEY = 'ms-research';

/**
 * The reader's choices for all cards of a page. They are kept on the device under one key, only once the reader has chosen something and
 * only where storage works: in a sandboxed frame it throws, and then they hold until the page goes.
 */
export class PreferenceStore {
  private readonly storage: () => Storage;
  private readonly listeners = new Set<() => void>();
  private chosen: Preferences = {};
  private works = true;

  constructor(storage: () => Storage) {
    this.storage = storage;
  }

  get choices(): Preferences {
    return this.chosen;
  }

  /** Are choices kept on the device? */
  get kept(): boolean {
    return this.works;
  }

  /** Storage is read when the first listener comes, not before. */
  listen(listener: () => void): void {
    if (!this.listeners.size) {
      this.read();
      globalThis.addEventListener('storage', this.readAgain);
    }
    this.listeners.add(listener);
  }

  unlisten(listener: () => void): void {
    this.listeners.delete(listener);
    if (!this.listeners.size) globalThis.removeEventListener('storage', this.readAgain);
  }

  /** Adds choices. One that comes to what is usual anyway (step 0, false) is no choice. */
  choose(change: Preferences): void {
    this.chosen = admit({...this.chosen, ...change});
    const text = JSON.stringify(this.chosen);
    this.use((storage) => (text === '{}' ? storage.removeItem(KEY) : storage.setItem(KEY, text)));
    this.notify();
  }

  /** Takes every choice back and leaves nothing on the device. */
  clear(): void {
    this.chosen = {};
    this.use((storage) => storage.removeItem(KEY));
    this.notify();
  }

  private read(): void {
    this.use((storage) => {
      this.chosen = parse(storage.getItem(KEY));
    });
  }

  /** The reader chose something in another tab. */
  private readonly readAgain = ({key}: StorageEvent): void => {
    // The key is null where everything was cleared.
    if (key !== null && key !== KEY) return;
    this.read();
    this.notify();
  };

  private use(act: (storage: Storage) => void): void {
    try {
      act(this.storage());
      this.works = true;
    } catch {
      this.works = false;
    }
  }

  private notify(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** The one store of a page. */
// eslint-disable-next-line no-restricted-globals -- the reading preference that a reader set is the one thing kept on a device
export const sharedPreferences = new PreferenceStore(() => localStorage);

/** The reader's choices for an element, which is drawn anew when they change. */
export class PreferencesController implements ReactiveController {
  private readonly store: () => PreferenceStore;
  private readonly changed: () => void;
  private listened: PreferenceStore | undefined;

  /** @param store asked once the element is in a page, so that it can be set until then */
  constructor(host: ReactiveControllerHost, store: () => PreferenceStore) {
    this.store = store;
    this.changed = () => host.requestUpdate();
    host.addController(this);
  }

  get choices(): Preferences {
    return this.store().choices;
  }

  /** Are choices kept on the device? */
  get kept(): boolean {
    return this.store().kept;
  }

  choose(change: Preferences): void {
    this.store().choose(change);
  }

  clear(): void {
    this.store().clear();
  }

  hostConnected(): void {
    this.listened = this.store();
    this.listened.listen(this.changed);
  }

  hostDisconnected(): void {
    this.listened?.unlisten(this.changed);
  }
}

function parse(text: string | null): Preferences {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? admit(value) : {};
  } catch {
    // Not ours, or cut short: as if nothing had been chosen.
    return {};
  }
}

/** Takes over what we know, field by field: what lies on a device may be old, or not ours. */
function admit({textSize, space, theme, slow}: {readonly [K in keyof Preferences]: unknown}): Preferences {
  const isStep = typeof textSize === 'number' && Number.isInteger(textSize) && textSize > 0 && textSize <= LARGEST_TEXT;
  return {
    ...(isStep && {textSize}),
    ...(space === true && {space}),
    ...(typeof theme === 'string' && {theme}),
    ...(slow === true && {slow}),
  };
}

import {expect} from '@open-wc/testing';
import type {CSSResultOrNative, LitElement} from 'lit';

interface Named {
  readonly name: string;
}

/** The parts of a custom element's manifest entry that the contract speaks of. */
export interface ElementEntry {
  readonly name: string;
  readonly tagName: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly (Named & {readonly kind: string; readonly static?: boolean})[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly events?: readonly (Named & {readonly type?: {readonly text: string}})[];
}

export interface Manifest {
  readonly modules: readonly {readonly declarations: readonly Partial<ElementEntry>[]}[];
}

/** Brings an element into one of its states and returns it when it is there. It may click on things. */
export type StateRenderer = () => Promise<HTMLElement>;

export interface ManifestContract {
  readonly entry: ElementEntry;
  /** State's name -> how to get there. Together the states must show every part and slot, and fire every event. */
  readonly states: Readonly<Record<string, StateRenderer>>;
  /** The package's exports, among them the event classes under the names that the manifest gives. */
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The project's manifest, as the test server gives it. */
export async function loadManifest(): Promise<Manifest> {
  const response = await fetch('/custom-elements.json');
  if (!response.ok) throw new Error('custom-elements.json is missing: run `npm run build`');
  return (await response.json()) as Manifest;
}

/** Entries of all custom elements in the manifest, by tag name. */
export function elementEntries({modules}: Manifest): ElementEntry[] {
  const declarations = modules.flatMap((module) => module.declarations);
  return declarations.filter((declaration): declaration is ElementEntry => Boolean(declaration.tagName));
}

/** Defines the tests that hold one element to its manifest entry, in both directions: nothing undocumented, nothing made up. */
export function testManifestContract({entry, states, exports}: ManifestContract): void {
  describe(`custom-elements.json: <${entry.tagName}>`, () => {
    const seen = {parts: new Set<string>(), slots: new Set<string>(), events: new Set<string>()};

    for (const [state, render] of Object.entries(states)) {
      it(`shows only documented parts and slots and fires only documented events: ${state}`, async () => {
        const {element, events} = await recordEvents(entry.tagName, render);
        const here = {parts: partsOf(element), slots: slotsOf(element), events: events.map(({type}) => type)};
        for (const kind of ['parts', 'slots', 'events'] as const) here[kind].forEach((name) => seen[kind].add(name));
        expect(here.parts, 'parts').to.satisfy(within(names(entry.cssParts)));
        expect(here.slots, 'slots').to.satisfy(within(names(entry.slots)));
        expect(here.events, 'events').to.satisfy(within(names(entry.events)));
        for (const event of events) expect(event, event.type).to.be.instanceOf(eventClass(event.type));
      });
    }

    // Runs after the states above and speaks of what they showed together.
    it('shows every documented part and slot and fires every documented event in some state', () => {
      expect([...seen.parts], 'parts').to.have.members(names(entry.cssParts));
      expect([...seen.slots], 'slots').to.have.members(names(entry.slots));
      expect([...seen.events], 'events').to.have.members(names(entry.events));
    });

    it('observes the documented attributes', () => {
      expect(elementClass().observedAttributes).to.have.members(names(entry.attributes));
    });

    it('has the documented properties and methods', () => {
      const {prototype} = elementClass();
      const instance = document.createElement(entry.tagName);
      const missing = (entry.members ?? []).filter(
        ({name, ...member}) => !member.static && !(name in prototype || name in instance),
      );
      expect(names(missing)).to.deep.equal([]);
    });

    it('exports the class of each documented event, an Event', () => {
      for (const {name} of entry.events ?? []) expect(eventClass(name).prototype, name).to.be.instanceOf(Event);
    });

    it('reads the documented custom properties', () => {
      const used = customPropertiesOf(elementClass());
      const documented = names(entry.cssProperties);
      expect(used, 'documented ones').to.include.members(documented);
      expect(used, 'used ones').to.satisfy(within(documented));
    });
  });

  function elementClass(): typeof LitElement {
    const element = customElements.get(entry.tagName);
    expect(element?.name, `class of <${entry.tagName}>`).to.equal(entry.name);
    return element as typeof LitElement;
  }

  function eventClass(type: string): new (...args: never[]) => Event {
    const className = entry.events?.find(({name}) => name === type)?.type?.text ?? '';
    const found = exports[className];
    if (typeof found !== 'function')
      throw new Error(`${type}: the package exports no class ${className || '(the manifest names none)'}`);
    return found as new (...args: never[]) => Event;
  }
}

const names = (entries: readonly Named[] = []): string[] => entries.map(({name}) => name);

/** For Chai's `satisfy`: whether all values are among the allowed ones. Chai then prints the values. */
const within =
  (allowed: readonly string[]) =>
  (values: readonly string[]): boolean => {
    const extra = values.filter((value) => !allowed.includes(value));
    if (extra.length) throw new Error(`not in custom-elements.json: ${extra.join(', ')}`);
    return true;
  };

const tokens = (list: string | null): string[] => list?.split(/\s+/).filter(Boolean) ?? [];

/** Names of the parts that a page can style: those of the shadow tree, and those that inner elements pass on. */
function partsOf({shadowRoot}: HTMLElement): string[] {
  const own = [...shadowRoot!.querySelectorAll('[part]')].flatMap((element) => tokens(element.getAttribute('part')));
  const passedOn = [...shadowRoot!.querySelectorAll('[exportparts]')]
    .flatMap((element) => element.getAttribute('exportparts')!.split(','))
    .map((mapping) => mapping.split(':').at(-1)!.trim());
  return [...new Set([...own, ...passedOn])];
}

/** Names of the slots; that of the default slot is empty, as in the manifest. */
function slotsOf({shadowRoot}: HTMLElement): string[] {
  return [...new Set([...shadowRoot!.querySelectorAll('slot')].map(({name}) => name))];
}

/** Public custom properties that the class's style sheets read. */
function customPropertiesOf({elementStyles}: {readonly elementStyles: readonly CSSResultOrNative[]}): string[] {
  const css = elementStyles.map((sheet) =>
    sheet instanceof CSSStyleSheet ? [...sheet.cssRules].map(({cssText}) => cssText).join() : sheet.cssText,
  );
  return [...new Set([...css.join().matchAll(/var\(\s*(--ms-[\w-]+)/g)].map(([, name]) => name!))];
}

/** Renders a state and collects the events that the element itself dispatched on the way. */
async function recordEvents(tagName: string, render: StateRenderer): Promise<{element: HTMLElement; events: Event[]}> {
  const dispatched: {target: EventTarget; event: Event}[] = [];
  const {dispatchEvent} = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    dispatched.push({target: this, event});
    return dispatchEvent.call(this, event);
  };
  try {
    const element = await render();
    expect(element.localName).to.equal(tagName);
    return {element, events: dispatched.filter(({target}) => target === element).map(({event}) => event)};
  } finally {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
  }
}

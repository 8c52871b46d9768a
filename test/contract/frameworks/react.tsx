// Compiled, not run, against the types that the package ships: what is right compiles, what is wrong does not.
import 'ms-research-widgets/types/react';
import type {MsResearchCard} from 'ms-research-widgets';
import {useRef} from 'react';

export function Page(): React.ReactNode {
  const card = useRef<MsResearchCard>(null);
  return (
    <ms-research-settings base="https://example.org/" theme="calm" min-credibility="2" reviewed-only="false" lang="en">
      <ms-research-card
        ref={card}
        className="card"
        article="iron"
        depth="short"
        heading-level={3}
        related
        onms-load={(event) => event.document}
        onms-navigate={(event) => event.preventDefault()}
      >
        <a href="https://example.org/articles/iron/">Iron and MS</a>
      </ms-research-card>
      {/* @ts-expect-error no such depth */}
      <ms-research-card article="iron" depth="deep" />
      {/* @ts-expect-error no such attribute */}
      <ms-related-list articles="iron" />
      <ms-rating kind="credibility" value={2.5} max="5" />
    </ms-research-settings>
  );
}

import Aside from './Aside.astro';
import Caveat from './Caveat.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Comparison from './Comparison.astro';
import Event from './Event.astro';
import Figure from './Figure.astro';
import KeyNumber from './KeyNumber.astro';
import Link from './Link.astro';
import Plain from './Plain.astro';
import Table from './Table.astro';
import Timeline from './Timeline.astro';
import Value from './Value.astro';

/** Everything that an author may place in a text; `src/stories/blocks.ts` says with which attributes. */
export const storyBlocks = {
  Aside,
  Caveat,
  Cite,
  Claim,
  Comparison,
  Event,
  Figure,
  KeyNumber,
  Plain,
  Table,
  Timeline,
  Value,
  a: Link,
};

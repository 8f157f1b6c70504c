import { datasetFacts, type DatasetFacts } from '../catalogue/dataset-facts.ts';
import { onceForContent, siteContent } from './content.ts';
import { currentVersion, dataHistory } from './history.ts';

const facts = onceForContent(() => new Map<string, DatasetFacts>());

/** What a catalogue says of a dataset, worked out once. @throws Error when there is no such dataset. */
export function factsOfDataset(id: string): DatasetFacts {
  let found = facts().get(id);
  if (!found) {
    const { library } = siteContent();
    const dataset = library.datasets.get(id);
    if (!dataset) throw new Error(`no dataset «${id}»`);
    found = datasetFacts(dataset, library, {
      history: dataHistory().datasets.get(id),
      version: currentVersion().files.find((file) => file.dataset === id),
    });
    facts().set(id, found);
  }
  return found;
}

import type { Logic } from './expression.ts';

/** Whether something holds; `null` when the data leave it open. */
export type Truth = boolean | null;

/** The truth of joined leaves, after Kleene: what is open stays open unless the other parts decide. */
export function truthOf<Leaf>(logic: Logic<Leaf>, ofLeaf: (leaf: Leaf) => Truth): Truth {
  switch (logic.kind) {
    case 'leaf':
      return ofLeaf(logic.leaf);
    case 'not': {
      const truth = truthOf(logic.part, ofLeaf);
      return truth === null ? null : !truth;
    }
    default: {
      const truths = logic.parts.map((part) => truthOf(part, ofLeaf));
      const decisive = logic.kind === 'or';
      if (truths.includes(decisive)) return decisive;
      return truths.includes(null) ? null : !decisive;
    }
  }
}

/** The leaves that make the whole true or false: of an `and` that fails, those that fail. */
export function decisiveLeaves<Leaf>(logic: Logic<Leaf>, ofLeaf: (leaf: Leaf) => Truth): Leaf[] {
  switch (logic.kind) {
    case 'leaf':
      return [logic.leaf];
    case 'not':
      return decisiveLeaves(logic.part, ofLeaf);
    default: {
      const whole = truthOf(logic, ofLeaf);
      return logic.parts
        .filter((part) => truthOf(part, ofLeaf) === whole)
        .flatMap((part) => decisiveLeaves(part, ofLeaf));
    }
  }
}

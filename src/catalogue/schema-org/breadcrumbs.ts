import type { Described } from './print.ts';

/** A page on the way from the home page to another one. */
export interface Crumb {
  readonly name: string;
  /** Absolute; left out for the page itself, which ends the way. */
  readonly address?: string;
}

/** The way from the home page to a page; `null` for one step, which is no way. */
export function breadcrumbData(crumbs: readonly Crumb[]): Described | null {
  if (crumbs.length < 2) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { printJsonLd } from '../../catalogue/dcat/print-json-ld.ts';
import { printTurtle } from '../../catalogue/dcat/print-turtle.ts';
import { siteCatalogue } from '../../site/catalogue.ts';

const forms = {
  ttl: { print: printTurtle, type: 'text/turtle' },
  jsonld: { print: printJsonLd, type: 'application/ld+json' },
} as const;

export const getStaticPaths = (() =>
  (['ttl', 'jsonld'] as const).map((form) => ({
    params: { form },
    props: { form },
  }))) satisfies GetStaticPaths;

/** The catalogue of all datasets, the same graph in two notations. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { print, type } = forms[props.form];
  return new Response(print(siteCatalogue()), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};

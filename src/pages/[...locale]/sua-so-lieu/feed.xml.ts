import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { printAtom } from '../../../feeds/atom.ts';
import { feedOfCorrections } from '../../../site/corrections-feed.ts';
import { feedForms, localeParams } from '../../../site/links.ts';

export const getStaticPaths = (() =>
  localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** Corrections and revisions as Atom, in one language. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(printAtom(feedOfCorrections('xml', props.locale)), {
    headers: { 'Content-Type': `${feedForms.xml.type}; charset=utf-8` },
  });

import path from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { standaloneDrawing } from '../charts/standalone-drawing.ts';
import { fillWords } from '../evidence/fill.ts';
import type { Drawing, Figure } from '../figures/figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { type CardContent, type CardNotes, placeCard, type PlacedCard } from '../pictures/card.ts';
import { drawCard } from '../pictures/draw-card.ts';
import { formWords, licenceWords, noteWords, sourceWords } from '../pictures/figure-words.ts';
import { drawableOf } from '../pictures/fit-drawing.ts';
import { type FigureFrame, figureFrames, type FrameName, frames } from '../pictures/frame.ts';
import { cachedPng } from '../pictures/picture-cache.ts';
import { sentenceText } from '../profiles/build-profile.ts';
import type { Profile } from '../profiles/profile.ts';
import { slugOf } from '../profiles/slug.ts';
import type { Story } from '../stories/story.ts';
import { findFigure, isHelped, siteContent } from './content.ts';
import { siteMark } from './icons.ts';
import { absoluteLink, fileLink, pageLink, paths, picturePath } from './links.ts';
import { drawingStyles } from './styles.ts';

/** A picture of the site: where its PNG stands, what it shows in words, and how it is made. */
export interface Picture {
  /** Below the root of the site: `hinh/x.vi.square.png`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** The text alternative. */
  readonly alt: string;
  /** Where everything stands on it. */
  readonly card: () => PlacedCard;
  /** The card as SVG. */
  readonly svg: () => string;
}

/** Where PNGs are kept between builds. */
export const pictureFolder = path.resolve('.cache/pictures');

/** So many publishers are named on a card. */
const namedPublishers = 3;

/**
 * The pictures that Astro is to write: none in a build that draws them beside it and puts them into the site itself, all
 * of them in the live preview and in a bare `astro build`.
 */
export function leftToBuild<Path>(paths: Path[]): Path[] {
  return isHelped ? [] : paths;
}

/** The name of the file of a picture, without its folder and its ending. */
export function pictureName({ path: file }: Picture): string {
  return path.basename(file, '.png');
}

/** The PNG of a picture as an endpoint answers with it. */
export async function pngResponse(picture: Picture): Promise<Response> {
  const { png } = await cachedPng(picture.svg(), pictureFolder);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}

/** Every picture of the site, in the order in which the build asks for them. */
export function allPictures(): Picture[] {
  const { stories, profiles, figures } = siteContent();
  return [
    ...stories.map(storyPicture),
    ...profiles.flatMap((profile) => profilePicture(profile) ?? []),
    ...siteConfig.locales.map(sitePicture),
    ...[...figures.keys()].flatMap((id) =>
      siteConfig.locales.flatMap((locale) =>
        figureFrames.map((frame) => figurePicture(id, locale, frame)),
      ),
    ),
  ];
}

/** The card of a figure. */
export function figurePicture(id: string, locale: Locale, frame: FigureFrame): Picture {
  const figure = findFigure(id, locale);
  return pictureOf(picturePath(id, locale, frame), figure.alt, frame, () => ({
    title: figure.title,
    subtitle: figure.subtitle,
    caption: null,
    ...drawingContent(figure, locale),
    address: absoluteLink(pageLink(paths.figure(id), locale)),
  }));
}

/** What networks show of a story: its headline and its lead figure. */
export function storyPicture({ slug, locale, frontmatter }: Story): Picture {
  const { library } = siteContent();
  const title = fillWords(frontmatter.title, locale, library).text;
  const figure = findFigure(frontmatter.leadFigure, locale);
  return pictureOf(
    `anh/${paths.stories}${slug}.${locale}.png`,
    // The words on it: what the figure shows stands on the page, which no reader should load twice.
    `${title}. ${figure.title}`,
    'page',
    () => ({
      title,
      subtitle: '',
      caption: figure,
      ...drawingContent(figure, locale),
      address: absoluteLink(pageLink(paths.story(slug), locale)),
    }),
  );
}

/** What networks show of a profile: whose it is and its first figure; `null` where it has none. */
export function profilePicture(profile: Profile): Picture | null {
  const { province, locale, opening, sections } = profile;
  const { library } = siteContent();
  const [made] = sections.flatMap(({ figures }) => figures);
  if (!made) return null;
  const { figure } = made;
  const name = province.name[locale];
  const slug = slugOf(province.name.vi);
  return pictureOf(
    `anh/${paths.provinces}${slug}.${locale}.png`,
    `${name}. ${figure.alt}`,
    'profile',
    () => ({
      title: name,
      subtitle: opening
        .slice(0, 1)
        .map((first) => sentenceText(first, locale, library))
        .join(''),
      caption: figure,
      ...drawingContent(figure, locale),
      address: absoluteLink(pageLink(paths.province(slug), locale)),
    }),
  );
}

/** What networks show of every other page: what the site is, and the figure that opens its home page. */
export function sitePicture(locale: Locale): Picture {
  const { home } = siteContent();
  if (!home) throw new Error('no content/home.yaml');
  const figure = findFigure(home.figure, locale);
  const name = siteConfig.name[locale];
  return pictureOf(`anh/trang.${locale}.png`, `${name}. ${figure.alt}`, 'page', () => ({
    title: name,
    subtitle: siteConfig.description[locale],
    caption: figure,
    ...drawingContent(figure, locale),
    address: absoluteLink(pageLink(paths.home, locale)),
  }));
}

/** The address of a picture as it must be written outside the site. */
export function pictureLink({ path: file }: Picture): string {
  return absoluteLink(fileLink(file));
}

function pictureOf(
  file: string,
  alt: string,
  frameName: FrameName,
  content: () => Omit<CardContent, 'label'>,
): Picture {
  const frame = frames[frameName];
  const card = () => placeCard({ ...content(), label: alt }, frame);
  return {
    path: file,
    width: frame.width,
    height: frame.height,
    alt,
    card,
    svg: () => {
      const { chart, tokens } = drawingStyles();
      return standaloneDrawing(drawCard(card()), chart, tokens);
    },
  };
}

/** What a card says of the figure on it, besides the headline. */
function drawingContent(
  figure: Figure,
  locale: Locale,
): Pick<CardContent, 'drawing' | 'forms' | 'notes' | 'notesElsewhere' | 'footer' | 'site'> {
  const notesOf = (drawing: Drawing): CardNotes => {
    const { numbers, reasons } = noteWords(figure, drawing);
    return { needed: numbers, further: [...reasons, ...figure.notes] };
  };
  return {
    drawing: drawableOf(figure),
    forms: formWords(figure, locale),
    notes: {
      get phone() {
        return notesOf(figure.drawings.narrow);
      },
      get desk() {
        return notesOf(figure.drawings.wide);
      },
    },
    notesElsewhere: message('picture.notes-elsewhere', locale),
    footer: [
      sourceWords(figure, locale, namedPublishers),
      ...figure.credits.map(({ text }) => text),
      `${message('dataset.licence', locale)}: ${licenceWords(figure)}`,
    ],
    site: { name: siteConfig.name[locale], mark: siteMark() },
  };
}

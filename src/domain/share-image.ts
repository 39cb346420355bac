import type { PageSubject } from './breadcrumbs.ts';
import { breadcrumbTrail } from './breadcrumbs.ts';
import { editionAddress, frameworkAddress, HOME, pairAddress, CROSSWALKS } from './addresses.ts';
import type { Page } from './page-list.ts';
import type { Site } from './site.ts';

/** Size in pixels that networks ask for. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** What an image says that stands beside a link to a page. */
export interface ShareCard {
	/** The way to the page, without the page itself. */
	readonly trail: string;
	readonly title: string;
	/** The day the meaning of the page last changed, as YYYY-MM-DD. */
	readonly updated: string;
}

/** The pages that have an image of their own; the others borrow the image of one of these. */
export function cardPages(pages: ReadonlyMap<string, Page>): Page[] {
	return [...pages.values()].filter((page) => imagePage(page) === page.address);
}

/** The page whose image stands for a page: for a control, its edition's. */
export function imagePage({ address, subject }: Pick<Page, 'address' | 'subject'>): string {
	switch (subject.kind) {
		case 'control':
			return editionAddress(subject.edition);
		case 'across-editions':
			return frameworkAddress(subject.framework.id);
		case 'pair': {
			if (subject.isDerived) return CROSSWALKS;
			const [first = '', second = ''] = [subject.from.key, subject.to.key].sort();
			return pairAddress(first, second);
		}
		default:
			return address;
	}
}

/** Address of the image of a page that has one of its own, e.g. `/share/answers/what-is-an-aims.png`. */
export function imageAddress(pageAddress: string): string {
	return pageAddress === HOME ? '/share/index.png' : `/share${pageAddress.replace(/\/$/, '')}.png`;
}

/** What the image of a page says. */
export function shareCard(site: Site, page: Page, siteName: string): ShareCard {
	if (page.address === HOME) return { trail: '', title: siteName, updated: page.lastModified };
	const trail = breadcrumbTrail(site, page.subject);
	return {
		trail: trail
			.slice(1, -1)
			.map(({ label }) => label)
			.join(' › '),
		title: cardTitle(page.subject) ?? trail.at(-1)?.label ?? siteName,
		updated: page.lastModified,
	};
}

function cardTitle(subject: PageSubject): string | undefined {
	switch (subject.kind) {
		case 'edition':
			return subject.edition.title;
		case 'framework':
			return subject.framework.title;
		case 'pair':
			return [subject.from, subject.to].map(({ shortTitle }) => shortTitle).join(' and ');
		default:
			return undefined;
	}
}

/** What somebody hears in place of the image. */
export function imageAlt({ trail, title }: ShareCard): string {
	return trail === '' ? title : `${title} (${trail})`;
}

import { mappingReport } from '../../domain/report.ts';

const report = document.querySelector<HTMLElement>('[data-report-to]');
const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
if (report !== null && page !== undefined) addReports(report.dataset['reportTo'] ?? '', page);

/** Gives each row a link of its own. Without scripts the page's one link does; in the file, one for each row would weigh too much. */
function addReports(base: string, page: string): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a.row-link')) {
		const row = link.closest('tr')?.id;
		if (row === undefined) continue;
		const copy = document.createElement('a');
		copy.className = 'row-report';
		copy.href = mappingReport(base, page, row);
		copy.textContent = 'Report';
		copy.setAttribute('aria-label', 'Report this mapping');
		link.after(' ', copy);
	}
}

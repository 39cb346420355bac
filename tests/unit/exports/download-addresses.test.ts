import { expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { downloadAddresses } from '../../../src/exports/download-addresses.ts';
import { describeDownloads, makeDownloads } from '../../../src/exports/downloads.ts';
import { siteConfig } from '../../../src/site.config.ts';

test('the addresses of the downloads are those of the files that are made', async () => {
	const { site } = loadSite('tests/checks/base');
	const downloads = await makeDownloads(site, siteConfig);
	const made = [...downloads, ...describeDownloads(downloads, siteConfig)];
	expect(downloadAddresses(site).toSorted()).toEqual(made.map(({ address }) => address).toSorted());
});

import { describe, expect, test } from 'vitest';
import { securityText } from '../../../src/exports/security-text.ts';

const CONFIG = { contact: 'mailto:contact@example.org', origin: 'https://example.org' };

describe('security.txt', () => {
	test('says whom to tell, and holds for less than a year from the latest change', () => {
		expect(securityText(CONFIG, ['2026-01-31', '2026-11-25', '2025-12-31'])).toBe(
			[
				'Contact: mailto:contact@example.org',
				'Expires: 2027-11-24T00:00:00Z',
				'Preferred-Languages: en',
				'Canonical: https://example.org/.well-known/security.txt',
				'',
			].join('\n'),
		);
	});
});

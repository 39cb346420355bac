import { z } from 'zod';

/** Number of words in a plain text. */
export function countWords(text: string): number {
	return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Lower-case letters, digits and single hyphens: safe in an address and on every file system. */
export const slug = z
	.string()
	.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*$/,
		'use lower-case letters, digits and single hyphens, for example iso-42001-ai-policy',
	);

/** One line or paragraph of text without leading or trailing space. */
export const text = z
	.string()
	.min(1, 'write something here or leave the field out')
	.refine((value) => value === value.trim(), 'remove the space at the start or the end');

/** An absolute web address over https. What stands before "@" in a host, and backslashes, would hide where it leads. */
export const webAddress = z
	.string()
	.regex(
		/^https:\/\/[^\s<>"'\\/@?#]+(?:[/?#][^\s<>"'\\]*)?$/,
		'write a full address that starts with https://',
	);

import { defineConfig } from 'html-validate';

export default defineConfig({
	root: true,
	extends: ['html-validate:recommended'],
	rules: {
		// Astro itself writes the page of a redirect, with a lower-case doctype, which means the same.
		'doctype-style': 'off',
		// How a component is wrapped decides where its lines end in the built page; nobody reads those.
		'no-trailing-whitespace': 'off',
		// A question may have 110 characters (src/schemas/answer.ts), and articles of a law have long headings.
		'long-title': ['error', { maxlength: 130 }],
		// An anchor is the control's own identifier, as everybody writes it: `a.6.2.4`.
		'valid-id': ['error', { relaxed: true }],
		// Checkboxes that answer one question together share its name, as radios do.
		'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
		// A wide table scrolls in a region for keyboard users; it is not a section of the text.
		'prefer-native-element': ['error', { exclude: ['region'] }],
	},
});

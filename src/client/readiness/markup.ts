/** The element that a page must have. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
	const found = root.querySelector(selector);
	if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
	return found;
}

/** A new element with a class, text and children. Everything goes in as text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const created = document.createElement(name);
	if (className !== '') created.className = className;
	created.append(...children);
	return created;
}

/** A button that does something when it is pressed. */
export function button(text: string, press: () => void): HTMLButtonElement {
	const created = make('button', '', text);
	created.type = 'button';
	created.addEventListener('click', press);
	return created;
}

/** Sets the text of a place that is announced when it changes. */
export function say(status: HTMLElement, text: string): void {
	if (status.textContent !== text) status.textContent = text;
}

/** Sets a text, or hides its element where there is none. */
export function tell(element: HTMLElement, text: string | undefined): void {
	element.hidden = text === undefined || text === '';
	say(element, text ?? '');
}

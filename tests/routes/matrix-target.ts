/** One object as a request names it: in the path, in the query, in the form. */
export type Target = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly file?: PostedFile;
};

/** A file as a form with one posts it. */
export type PostedFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array };

/**
 * own: an object the visitor has; foreign: the same kind of another account, null where the role rightly sees all accounts;
 * absent: a name of the right form that nothing has. Every route with a parameter in its path needs a line here.
 */
export type Sample = { readonly own: Target; readonly foreign: Target | null; readonly absent: Target };

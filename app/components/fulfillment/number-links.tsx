/** Numbers of documents, each a link. */
export function NumberLinks({ numbers, hrefOf }: { readonly numbers: readonly string[]; readonly hrefOf: (number: string) => string }) {
  return numbers.map((number, index) => (
    <span key={number}>
      {index > 0 ? ', ' : ''}
      <a className="code" href={hrefOf(number)}>
        {number}
      </a>
    </span>
  ));
}

/** Goes along in the form: what the word guard pointed at when this page was made. */
export const Looked = ({ looked }: { readonly looked: readonly string[] }) => <>{looked.map(one => <input key={one} type="hidden" name="looked" value={one} />)}</>

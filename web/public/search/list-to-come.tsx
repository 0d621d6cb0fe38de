/** As many cards as usual, empty, where the list will stand: nothing moves when it comes. */
export function ListToCome() {
  return (
    <div className="listed-to-come" aria-hidden="true">
      {[1, 2, 3, 4].map((each) => (
        <div key={each}>
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}

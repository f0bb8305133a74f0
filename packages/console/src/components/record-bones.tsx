/** The shape of a record while it loads: the thing in the middle, the acts at the right. */
export function RecordBones() {
  return (
    <div className="record" aria-busy="true">
      <div className="sheet pad">
        <span className="bone" style={{ width: '50%', height: '1.4em', marginBottom: '1.4rem' }} />
        <span className="bone" style={{ marginBottom: '0.8rem' }} />
        <span className="bone" style={{ marginBottom: '0.8rem' }} />
        <span className="bone" style={{ width: '75%', marginBottom: '12rem' }} />
      </div>
      <div className="panel">
        <span className="bone" style={{ width: '6em', marginBottom: '1rem' }} />
        <span className="bone" style={{ height: '2.2em', width: '9em' }} />
      </div>
    </div>
  );
}

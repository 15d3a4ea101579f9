// The guide in Preact.
import { render } from "preact";
import { useState } from "preact/hooks";
import { areas, body, viewBox, words } from "../content.json";
import "../style.css";

function Panel({ area }) {
  return (
    <section class="panel">
      <p>{area.place}</p>
      <h2>{area.name}</h2>
      <p><i lang="la">{area.latin}</i></p>
      {area.about.map((it) => <p key={it}>{it}</p>)}
      <div class="careful">
        <h3>{words.whenToBeCareful}</h3>
        <ul>{area.cautions.map((it) => <li key={it.name}><h4>{it.name}</h4>{it.text}</li>)}</ul>
      </div>
      <h3>{words.typesThatMaySuit}</h3>
      <ul>{area.types.map((it) => <li key={it.name}><p>{it.fit}</p><h4>{it.name}</h4>{it.reason}</li>)}</ul>
      <h3>{words.tellYourTherapist}</h3>
      <ol>{area.tell.map((it) => <li key={it}>{it}</li>)}</ol>
    </section>
  );
}

function Guide() {
  const [chosen, choose] = useState(null);
  const byKey = (event, area) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(area);
  };
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      <div class="figure">
        <svg viewBox={viewBox} role="group" aria-label={words.drawing}>
          <path class="body" d={body} />
          <path class="body" d={body} transform="scale(-1 1)" />
          {areas.map((area) => (
            <g key={area.id} role="button" tabindex="0" class={area.id} aria-label={area.name}
              aria-pressed={String(area === chosen)} onClick={() => choose(area)} onKeyDown={(event) => byKey(event, area)}>
              <path d={area.outline} />
              <path d={area.outline} transform="scale(-1 1)" />
            </g>
          ))}
        </svg>
      </div>
      <div aria-live="polite">{chosen && <Panel area={chosen} />}</div>
    </>
  );
}

render(<Guide />, document.querySelector("#guide"));

// The guide in React, with the drawing that its npm package has. It knows no piriformis, which therefore lies over it.
import { useCallback, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import Model from "react-body-highlighter";
import { areas, words } from "../content.json";
import "../style.css";

const MUSCLES = { lumbar: "lower-back", glutes: "gluteal", hamstrings: "hamstring" };
const COLOURS = ["#d39a7c", "#17696b"];

function Panel({ area }) {
  return (
    <section className="panel">
      <p>{area.place}</p>
      <h2>{area.name}</h2>
      <p><i lang="la">{area.latin}</i></p>
      {area.about.map((it) => <p key={it}>{it}</p>)}
      <div className="careful">
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
  const chosenId = chosen?.id;
  const data = useMemo(
    () => Object.entries(MUSCLES).map(([id, muscle]) => (
      { name: id, muscles: [muscle], frequency: id === chosenId ? 2 : 1 })),
    [chosenId],
  );
  const byMuscle = useCallback(({ muscle }) => {
    const area = areas.find((it) => MUSCLES[it.id] === muscle);
    if (area) choose(area);
  }, []);
  const piriformis = areas.find((it) => it.id === "piriformis");
  const byKey = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(piriformis);
  };
  return (
    <>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      <div className="figure">
        <Model type="posterior" data={data} bodyColor="#ead9c8" highlightedColors={COLOURS} onClick={byMuscle}
          svgStyle={{ position: "absolute" }} />
        <svg viewBox="0 0 100 200" style={{ pointerEvents: "none" }}>
          <g role="button" tabIndex="0" className="piriformis" aria-label={piriformis.name}
            aria-pressed={chosen === piriformis} style={{ pointerEvents: "auto", strokeWidth: 1 }}
            onClick={() => choose(piriformis)} onKeyDown={byKey}>
            <ellipse cx="39" cy="112" rx="7" ry="3" />
            <ellipse cx="61" cy="112" rx="7" ry="3" />
          </g>
        </svg>
      </div>
      <div aria-live="polite">{chosen && <Panel area={chosen} />}</div>
    </>
  );
}

createRoot(document.querySelector("#guide")).render(<Guide />);

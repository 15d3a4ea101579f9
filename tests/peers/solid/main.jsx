// The guide in Solid.
import { For, Show, createSignal } from "solid-js";
import { render } from "solid-js/web";
import { areas, body, viewBox, words } from "../content.json";
import "../style.css";

function Panel(props) {
  return (
    <section class="panel">
      <p>{props.area.place}</p>
      <h2>{props.area.name}</h2>
      <p><i lang="la">{props.area.latin}</i></p>
      <For each={props.area.about}>{(it) => <p>{it}</p>}</For>
      <div class="careful">
        <h3>{words.whenToBeCareful}</h3>
        <ul><For each={props.area.cautions}>{(it) => <li><h4>{it.name}</h4>{it.text}</li>}</For></ul>
      </div>
      <h3>{words.typesThatMaySuit}</h3>
      <ul><For each={props.area.types}>{(it) => <li><p>{it.fit}</p><h4>{it.name}</h4>{it.reason}</li>}</For></ul>
      <h3>{words.tellYourTherapist}</h3>
      <ol><For each={props.area.tell}>{(it) => <li>{it}</li>}</For></ol>
    </section>
  );
}

function Guide() {
  const [chosen, choose] = createSignal(null);
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
          <For each={areas}>{(area) => (
            <g role="button" tabindex="0" class={area.id} aria-label={area.name} aria-pressed={area === chosen()}
              onClick={() => choose(area)} onKeyDown={(event) => byKey(event, area)}>
              <path d={area.outline} />
              <path d={area.outline} transform="scale(-1 1)" />
            </g>
          )}</For>
        </svg>
      </div>
      <div aria-live="polite"><Show when={chosen()}>{(area) => <Panel area={area()} />}</Show></div>
    </>
  );
}

render(() => <Guide />, document.querySelector("#guide"));

// Draws, beside each table that asks for it, the figures that stand in it. Nothing is fetched.
"use strict";

(function () {
  const COLOURS = { bar: "var(--bar)", whisker: "var(--whisker)", text: "var(--text)", thin: "var(--thin)" };
  // Of the parts of a whole, in the order of the columns: what fills each, and the number that stands in it.
  const PARTS = [
    { fill: "var(--bar)", number: "var(--on-bar)" },
    { fill: "var(--part-2)", number: "var(--on-part)" },
    { fill: "var(--part-3)", number: "var(--on-part)" },
  ];
  const WIDE_ENOUGH = 8; // points of a hundred, below which no number fits into a part
  const FONT = '"Fira Sans", sans-serif';

  function rows(table, drawn) {
    return Array.from(table.tBodies[0].rows, function (row) {
      const cell = row.querySelectorAll("td")[drawn];
      const told = cell.dataset.value !== undefined;
      return {
        name: row.querySelector("th").textContent.trim(),
        value: told ? Number(cell.dataset.value) : null,
        spread: told ? Number(cell.dataset.spread) : null,
      };
    });
  }

  // A hundredth as the page's language writes it.
  function inHundredths(value) {
    const language = document.documentElement.lang;
    return (value / 100).toLocaleString(language, { style: "percent", maximumFractionDigits: 0 });
  }

  // One series a column, laid after each other in each bar.
  function partsOf(table, size) {
    return PARTS.map(function (part, drawn) {
      return {
        type: "bar",
        stack: "whole",
        silent: true,
        barMaxWidth: 34,
        itemStyle: { color: part.fill, borderColor: "var(--page)", borderWidth: 1 },
        label: {
          show: true,
          color: part.number,
          fontFamily: FONT,
          fontSize: size,
          formatter: function (given) { return given.value >= WIDE_ENOUGH ? inHundredths(given.value) : ""; },
        },
        data: rows(table, drawn).map(function (row) { return row.value; }),
      };
    });
  }

  // The end of the axis: noise may take parts of a whole, taken together, past a hundred.
  function longest(series) {
    const whole = series[0].data.map(function (_, place) {
      return series.reduce(function (sum, part) { return sum + (part.data[place] || 0); }, 0);
    });
    return Math.max(100, ...whole);
  }

  // A thin line from the least to the most that the truth may be, with a short line across at each end.
  function whiskers(found, lying, most) {
    return {
      type: "custom",
      silent: true,
      clip: true,
      z: 3,
      data: found.map(function (row, place) {
        if (row.value === null) return [place, NaN, NaN];
        return [place, Math.max(0, row.value - row.spread), Math.min(most, row.value + row.spread)];
      }),
      encode: lying ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
      renderItem: function (_, api) {
        const place = api.value(0);
        if (Number.isNaN(api.value(1))) return null;
        const from = lying ? api.coord([api.value(1), place]) : api.coord([place, api.value(1)]);
        const to = lying ? api.coord([api.value(2), place]) : api.coord([place, api.value(2)]);
        const half = 6;
        const across = function (at) {
          return lying
            ? { x1: at[0], y1: at[1] - half, x2: at[0], y2: at[1] + half }
            : { x1: at[0] - half, y1: at[1], x2: at[0] + half, y2: at[1] };
        };
        const style = { stroke: COLOURS.whisker, lineWidth: 2, fill: "none" };
        return {
          type: "group",
          children: [
            { type: "line", shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: style },
            { type: "line", shape: across(from), style: style },
            { type: "line", shape: across(to), style: style },
          ],
        };
      },
    };
  }

  function option(found, lying, parts, size, stacked) {
    const names = {
      type: "category",
      data: found.map(function (row) { return row.name; }),
      inverse: lying,
      axisLine: { lineStyle: { color: COLOURS.text } },
      axisTick: { show: false },
      axisLabel: {
        color: COLOURS.text, fontFamily: FONT, fontSize: size, hideOverlap: !lying, interval: lying ? 0 : "auto",
        width: lying ? size * 9 : undefined, overflow: "break", lineHeight: size * 1.2,
      },
    };
    const most = parts ? 100 : Infinity;
    const numbers = {
      type: "value",
      min: 0,
      max: stacked.length ? longest(stacked) : parts ? 100 : undefined,
      interval: parts ? 25 : undefined,
      splitNumber: 4,
      splitLine: { lineStyle: { color: COLOURS.thin } },
      axisLabel: {
        color: COLOURS.text, fontFamily: FONT, fontSize: size, showMaxLabel: stacked.length ? longest(stacked) === 100 : null,
        formatter: function (value) {
          return parts ? inHundredths(value) : value.toLocaleString(document.documentElement.lang);
        },
      },
    };
    return {
      animation: false,
      grid: { left: 4, right: lying ? 24 : 36, top: 12, bottom: 4, containLabel: true },
      xAxis: lying ? numbers : names,
      yAxis: lying ? names : numbers,
      series: stacked.length ? stacked : [
        {
          type: "bar",
          silent: true,
          barMaxWidth: lying ? 28 : 40,
          itemStyle: { color: COLOURS.bar },
          data: found.map(function (row) { return row.value; }),
        },
        whiskers(found, lying, most),
      ],
    };
  }

  // Sizes in px: on a screen those of the page's letters, on paper (A4, half its width) smaller ones.
  function sizes(paper) {
    const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return paper ? { letter: 11, bar: 34, column: 210, width: 335 } : { letter: letter * 0.85, bar: 56, column: 300 };
  }

  function draw(figure) {
    const place = figure.querySelector(".chart");
    const lying = figure.dataset.drawing !== "columns";
    const table = document.getElementById(figure.dataset.table);
    const found = rows(table, Number(figure.dataset.drawn));
    figure.hidden = false;
    const chart = echarts.init(place, null, { renderer: "svg", width: 1, height: 1 });
    // Should paper be narrower still, the style sheet makes the picture smaller, which needs its own size.
    chart.on("rendered", function () {
      const picture = place.querySelector("svg");
      const size = picture.getAttribute("width") + " " + picture.getAttribute("height");
      picture.setAttribute("viewBox", "0 0 " + size);
    });
    return function (paper) {
      const size = sizes(paper);
      const height = lying ? size.bar + size.bar * found.length : size.column;
      place.style.height = height + "px";
      chart.resize({ width: size.width || place.clientWidth, height: height });
      const stacked = figure.dataset.drawing === "parts" ? partsOf(table, size.letter) : [];
      chart.setOption(option(found, lying, figure.dataset.parts === "yes", size.letter, stacked));
    };
  }

  const drawings = Array.from(document.querySelectorAll("figure[data-drawing]"), draw);
  function drawAll(paper) {
    drawings.forEach(function (again) { again(paper); });
  }
  function onScreen() {
    drawAll(false);
  }
  window.addEventListener("resize", onScreen);
  window.addEventListener("beforeprint", function () { drawAll(true); });
  window.addEventListener("afterprint", onScreen);
  document.fonts.ready.then(function () {
    onScreen();
    document.documentElement.dataset.drawn = "yes";
  });
})();

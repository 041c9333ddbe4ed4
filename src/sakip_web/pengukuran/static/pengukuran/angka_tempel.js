// What Excel puts on the clipboard, as rows of cells. Numbers are read by the server alone.
(function () {
  "use strict";

  // Cells in quotes may hold tabs, line ends and doubled quotes.
  function urai(teks) {
    const baris = [[]];
    let sel = "";
    let kutip = false;
    const rapi = teks.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    for (let n = 0; n < rapi.length; n += 1) {
      const c = rapi[n];
      if (kutip) {
        if (c === '"' && rapi[n + 1] === '"') { sel += '"'; n += 1; }
        else if (c === '"') kutip = false;
        else sel += c;
      } else if (c === '"' && sel === "") kutip = true;
      else if (c === "\t" || c === "\n") {
        baris[baris.length - 1].push(sel.trim());
        sel = "";
        if (c === "\n") baris.push([]);
      } else sel += c;
    }
    baris[baris.length - 1].push(sel.trim());
    return baris;
  }

  // Fills `rows` (arrays of inputs; empty for a row that takes nothing) from a place on. Blank cells leave what is there.
  function rencana(matriks, rows, mulaiBaris, mulaiKolom) {
    const isi = [];
    let dilewati = 0;
    matriks.forEach(function (sel, n) {
      const tujuan = rows[mulaiBaris + n];
      sel.forEach(function (teks, m) {
        if (teks === "") return;
        const masukan = tujuan && tujuan[mulaiKolom + m];
        if (masukan) isi.push({ masukan: masukan, teks: teks });
        else dilewati += 1;
      });
    });
    return { isi: isi, dilewati: dilewati };
  }

  window.SakipTempel = { urai: urai, rencana: rencana };
})();

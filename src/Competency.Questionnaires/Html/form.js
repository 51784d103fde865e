'use strict';
(() => {
  const form = document.querySelector('form');
  const fields = JSON.parse(form.dataset.form);
  const texts = JSON.parse(form.dataset.texts);
  const questions = [...form.querySelectorAll('.question')];
  const said = form.querySelector('.said');
  let isSaved = true;

  const fill = (text, values) => text.replace(/\{([a-z]+)\}/g, (whole, name) => name in values ? values[name] : whole);
  const keyOf = question => question.dataset.question;
  const valueOf = question => form.elements[keyOf(question)].value;
  const commentOf = question => form.elements['comment-' + keyOf(question)];
  const code = name => form.elements[name]?.value.trim() ?? '';
  const open = () => questions.filter(question => valueOf(question) === '');

  function show() {
    const left = open().length;
    form.querySelector('.progress').textContent = fill(texts.progress, { done: questions.length - left, all: questions.length });
    form.querySelector('.next').disabled = left === 0;
    form.elements.date.classList.toggle('empty', form.elements.date.value === '');
  }

  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  }

  function answers() {
    return questions.map(question => {
      const value = valueOf(question);
      const comment = commentOf(question).value.trim();
      const answer = { question: keyOf(question), value: value === '' ? null : value === 'not-observed' ? value : Number(value) };
      return comment === '' ? answer : { ...answer, comment };
    });
  }

  function save() {
    if (!form.reportValidity()) {
      return;
    }

    const date = form.elements.date;
    date.value ||= today();
    const subject = code('subject');
    const rater = code('rater') || subject;
    const filled = { ...fields, subject, rater, date: date.value, answers: answers() };
    const name = [subject, rater, fields.role].map(part => part.replace(/[^\p{L}\p{N}._-]+/gu, '_')).join('--') + '.json';
    const address = URL.createObjectURL(new Blob([JSON.stringify(filled, null, 1) + '\n'], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    isSaved = true;
    said.textContent = fill(texts.saved, { file: name, open: open().length });
  }

  function belongs(filled) {
    const isSame = name => form.elements[name]?.type !== 'hidden' || filled[name] === code(name);
    return ['format', 'formatVersion', 'fingerprint', 'role'].every(name => filled[name] === fields[name])
      && isSame('subject') && isSame('rater') && Array.isArray(filled.answers);
  }

  function put(filled) {
    for (const name of ['subject', 'rater', 'date']) {
      if (form.elements[name] && form.elements[name].type !== 'hidden') {
        form.elements[name].value = filled[name] ?? '';
      }
    }

    const saved = new Map(filled.answers.map(answer => [answer.question, answer]));
    for (const question of questions) {
      const answer = saved.get(keyOf(question));
      const value = String(answer?.value ?? '');
      const control = form.elements[keyOf(question)];
      if (control instanceof RadioNodeList) {
        control.forEach(button => { button.checked = button.value === value; });
      } else {
        control.value = value;
      }

      commentOf(question).value = answer?.comment ?? '';
      question.querySelector('details').open = commentOf(question).value !== '';
    }
  }

  async function resume(input) {
    try {
      const filled = JSON.parse(await input.files[0].text());
      if (!belongs(filled)) {
        throw new TypeError('another form');
      }

      put(filled);
      isSaved = true;
      said.textContent = fill(texts.resumed, { done: questions.length - open().length, all: questions.length });
    } catch {
      said.textContent = texts.notResumed;
    }

    input.value = '';
    show();
  }

  function next() {
    const question = open()[0];
    question?.querySelector('input, select').focus();
    question?.scrollIntoView({ block: 'center' });
  }

  form.addEventListener('input', event => {
    if (event.target.type !== 'file') {
      isSaved = false;
      show();
    }
  });
  form.addEventListener('submit', event => {
    form.elements.date.value ||= today();
    if (form.hasAttribute('action')) {
      isSaved = true;
    } else {
      event.preventDefault();
    }
  });
  form.querySelector('.next').addEventListener('click', next);
  form.querySelector('.save').addEventListener('click', save);
  document.getElementById('resume').addEventListener('change', event => resume(event.target));
  addEventListener('beforeunload', event => {
    if (!isSaved) {
      event.preventDefault();
    }
  });
  form.querySelectorAll('[hidden]').forEach(element => { element.hidden = false; });
  show();
})();

// A form with data-passkey makes ("create") or uses ("get") a passkey before it is sent. Without script, the password in it serves.
const form = document.querySelector("form[data-passkey]");
const supported = form && window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;

if (supported) {
  form.querySelectorAll("[data-passkey-part]").forEach((part) => { part.hidden = false; });
  const password = form.querySelector("[data-password]");
  if (password && !password.querySelector(".govuk-error-message")) password.open = false;
  const error = form.querySelector("[data-passkey-error]");
  form.querySelector("[data-passkey-button]").addEventListener("click", async (event) => {
    event.preventDefault();
    error.hidden = true;
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
      if (!answer.ok) {
        form.submit(); // the server says what is wrong with the form
        return;
      }
      const options = await answer.json();
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      error.hidden = false;
    }
  });
}

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { patternOf } from '../settings/site-pattern.ts';
import { automaticSites, grantSite, revokeSite } from '../settings/sites.ts';
import { text } from '../texts/texts.ts';

/** Sites that are read without a click: the list of host permissions, which the browser keeps. */
export function Sites() {
  const [sites, setSites] = useState<readonly string[]>([]);
  const [address, setAddress] = useState('');
  const [complaint, setComplaint] = useState('');
  useEffect(() => {
    const refresh = () => void automaticSites().then(setSites);
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);

  const add = (event: Event) => {
    event.preventDefault();
    const pattern = patternOf(address);
    if (pattern === null) {
      setComplaint(text('optionsSiteBad'));
      return;
    }
    grantSite(pattern).then(
      (granted) => {
        setComplaint(granted ? '' : text('optionsSiteRefused'));
        if (granted) setAddress('');
      },
      (error: unknown) => setComplaint(String(error)),
    );
  };

  return (
    <fieldset>
      <legend>{text('optionsSites')}</legend>
      <p class="hint">{text('optionsSitesHint')}</p>
      <form onSubmit={add}>
        <input
          type="text"
          name="site"
          dir="ltr"
          inputMode="url"
          placeholder="www.example.com"
          aria-label={text('optionsSiteLabel')}
          aria-invalid={complaint !== ''}
          value={address}
          onInput={({ currentTarget }) => {
            setAddress(currentTarget.value);
            setComplaint('');
          }}
        />
        <button type="submit">{text('optionsSiteAdd')}</button>
      </form>
      <p role="alert" class="complaint">
        {complaint}
      </p>
      {sites.length === 0 ? (
        <p class="hint">{text('optionsSitesNone')}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <bdi dir="ltr">{site}</bdi>
              <button
                type="button"
                aria-label={text('optionsSiteRemove', site)}
                onClick={() => void revokeSite(`*://${site}/*`)}
              >
                {text('optionsSiteRemoveShort')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

import { describe, expect, it } from 'vitest';
import { detect, summary } from '../../support/detect.js';

const signalsOf = async (text: string) => summary(await detect({ 'App.cs': text }));
const inMethod = (imports: string, statement: string): string =>
  `${imports}\nclass Player : MonoBehaviour {\n  async void Start() {\n    ${statement}\n  }\n}`;

describe('what C# reads of a device', () => {
  it.each([
    ['using UnityEngine;', 'Input.location.Start();', 'system.location 4 certain'],
    ['using UnityEngine;', 'var camera = new WebCamTexture();', 'system.camera 4 certain'],
    ['using UnityEngine;', 'clip = Microphone.Start(null, true, 10, 44100);', 'system.microphone 4 certain'],
    ['using UnityEngine;', 'var id = SystemInfo.deviceUniqueIdentifier;', 'system.device-id 4 certain'],
    ['using UnityEngine.iOS;', 'var id = Device.vendorIdentifier;', 'system.device-id 4 certain'],
    ['using Xamarin.Essentials;', 'var here = await Geolocation.GetLocationAsync();', 'system.location 4 certain'],
    ['', 'var here = await Geolocation.Default.GetLocationAsync();', 'system.location 4 certain'],
    ['', 'var who = await Contacts.Default.PickContactAsync();', 'system.contacts 4 certain'],
    ['', 'var photo = await MediaPicker.Default.CapturePhotoAsync();', 'system.camera 4 certain'],
    ['', 'var photo = await MediaPicker.PickPhotoAsync();', 'system.photos 4 certain'],
  ])('is seen: %s %s', async (imports, statement, line) => {
    expect(await signalsOf(inMethod(imports, statement))).toEqual([line]);
  });

  it.each([
    [
      "the app's own type",
      'class Microphone { public static void Start() {} }\nclass Menu { void Show() { Microphone.Start(); } }',
    ],
    ['another member of the same type', inMethod('using UnityEngine;', 'var x = Input.GetAxis("Horizontal");')],
    ['a comment', inMethod('using UnityEngine;', '// Input.location.Start();')],
  ])('is not mistaken for %s', async (_, text) => {
    expect(await signalsOf(text)).toEqual([]);
  });
});

import type { Sdk } from './api.js';
import { collectingTables } from './collecting-tables.js';
import adSupport from './ad-support.json' with { type: 'json' };
import adjustIos from './adjust-ios.json' with { type: 'json' };
import admobPlusCordova from './admob-plus-cordova.json' with { type: 'json' };
import appTrackingTransparency from './app-tracking-transparency.json' with { type: 'json' };
import appleFrameworks from './apple-frameworks.json' with { type: 'json' };
import applePermissions from './apple-permissions.json' with { type: 'json' };
import appleRequiredReason from './apple-required-reason.json' with { type: 'json' };
import bloc from './bloc.json' with { type: 'json' };
import capacitorAppTrackingTransparency from './capacitor-app-tracking-transparency.json' with { type: 'json' };
import capacitorCommunityAdmob from './capacitor-community-admob.json' with { type: 'json' };
import capacitorCommunityAdvertisingId from './capacitor-community-advertising-id.json' with { type: 'json' };
import capacitorCore from './capacitor-core.json' with { type: 'json' };
import capacitorIosAppTracking from './capacitor-ios-app-tracking.json' with { type: 'json' };
import capacitorPluginAppTrackingTransparency from './capacitor-plugin-app-tracking-transparency.json' with { type: 'json' };
import capgoCapacitorAppTrackingTransparency from './capgo-capacitor-app-tracking-transparency.json' with { type: 'json' };
import cloudkit from './cloudkit.json' with { type: 'json' };
import combine from './combine.json' with { type: 'json' };
import cordovaPluginDevice from './cordova-plugin-device.json' with { type: 'json' };
import cordovaPluginIdfa from './cordova-plugin-idfa.json' with { type: 'json' };
import cordovaPluginMparticle from './cordova-plugin-mparticle.json' with { type: 'json' };
import cordovaPluginTrackingTransparency from './cordova-plugin-tracking-transparency.json' with { type: 'json' };
import cordovaPluginTrackingtransparency from './cordova-plugin-trackingtransparency.json' with { type: 'json' };
import coreData from './core-data.json' with { type: 'json' };
import dart from './dart.json' with { type: 'json' };
import dispatch from './dispatch.json' with { type: 'json' };
import dotnet from './dotnet.json' with { type: 'json' };
import ecmascript from './ecmascript.json' with { type: 'json' };
import eventemitter3 from './eventemitter3.json' with { type: 'json' };
import expoAdsAdmob from './expo-ads-admob.json' with { type: 'json' };
import expoPermissions from './expo-permissions.json' with { type: 'json' };
import expoTrackingTransparency from './expo-tracking-transparency.json' with { type: 'json' };
import flutter from './flutter.json' with { type: 'json' };
import flutterAdjustSdk from './flutter-adjust-sdk.json' with { type: 'json' };
import flutterAdvertisingId from './flutter-advertising-id.json' with { type: 'json' };
import flutterAdvertisingIdFlutter from './flutter-advertising-id-flutter.json' with { type: 'json' };
import flutterAppTrackingTransparency from './flutter-app-tracking-transparency.json' with { type: 'json' };
import flutterBranchSdk from './flutter-branch-sdk.json' with { type: 'json' };
import flutterWebViews from './flutter-web-views.json' with { type: 'json' };
import foundation from './foundation.json' with { type: 'json' };
import getx from './getx.json' with { type: 'json' };
import go from './go.json' with { type: 'json' };
import java from './java.json' with { type: 'json' };
import javascriptHosts from './javascript-hosts.json' with { type: 'json' };
import mauiEssentials from './maui-essentials.json' with { type: 'json' };
import mitt from './mitt.json' with { type: 'json' };
import mobx from './mobx.json' with { type: 'json' };
import mobxReact from './mobx-react.json' with { type: 'json' };
import mparticleAppleSdk from './mparticle-apple-sdk.json' with { type: 'json' };
import mparticleCapacitor from './mparticle-capacitor.json' with { type: 'json' };
import mparticleDotnetSdk from './mparticle-dotnet-sdk.json' with { type: 'json' };
import mparticleEventModels from './mparticle-event-models.json' with { type: 'json' };
import mparticleEventsApi from './mparticle-events-api.json' with { type: 'json' };
import mparticleFlutterSdk from './mparticle-flutter-sdk.json' with { type: 'json' };
import mparticleGoSdk from './mparticle-go-sdk.json' with { type: 'json' };
import mparticleJavaEventsSdk from './mparticle-java-events-sdk.json' with { type: 'json' };
import mparticleMauiSdk from './mparticle-maui-sdk.json' with { type: 'json' };
import mparticlePythonSdk from './mparticle-python-sdk.json' with { type: 'json' };
import mparticleRubySdk from './mparticle-ruby-sdk.json' with { type: 'json' };
import mparticleUnityPlugin from './mparticle-unity-plugin.json' with { type: 'json' };
import mparticleWebSdk from './mparticle-web-sdk.json' with { type: 'json' };
import node from './node.json' with { type: 'json' };
import os from './os.json' with { type: 'json' };
import permissionHandler from './permission-handler.json' with { type: 'json' };
import promisekit from './promisekit.json' with { type: 'json' };
import python from './python.json' with { type: 'json' };
import quartzCore from './quartz-core.json' with { type: 'json' };
import react from './react.json' with { type: 'json' };
import reactNative from './react-native.json' with { type: 'json' };
import reactNativeAdjust from './react-native-adjust.json' with { type: 'json' };
import reactNativeAdvertisingId from './react-native-advertising-id.json' with { type: 'json' };
import reactNativeIdfa from './react-native-idfa.json' with { type: 'json' };
import reactNativeIdfaAaid from './react-native-idfa-aaid.json' with { type: 'json' };
import reactNativeMparticle from './react-native-mparticle.json' with { type: 'json' };
import reactNativePermissions from './react-native-permissions.json' with { type: 'json' };
import reactNativeTrackingTransparency from './react-native-tracking-transparency.json' with { type: 'json' };
import reactQuery from './react-query.json' with { type: 'json' };
import reactRedux from './react-redux.json' with { type: 'json' };
import reduxSaga from './redux-saga.json' with { type: 'json' };
import reduxToolkit from './redux-toolkit.json' with { type: 'json' };
import ruby from './ruby.json' with { type: 'json' };
import riverpod from './riverpod.json' with { type: 'json' };
import rxjs from './rxjs.json' with { type: 'json' };
import rxswift from './rxswift.json' with { type: 'json' };
import segmentAnalyticsReactNativePluginIdfa from './segment-analytics-react-native-plugin-idfa.json' with { type: 'json' };
import sparkfabrikReactNativeIdfaAaid from './sparkfabrik-react-native-idfa-aaid.json' with { type: 'json' };
import swiftConventions from './swift-conventions.json' with { type: 'json' };
import swiftDependencies from './swift-dependencies.json' with { type: 'json' };
import swiftStandardLibrary from './swift-standard-library.json' with { type: 'json' };
import swiftui from './swiftui.json' with { type: 'json' };
import then from './then.json' with { type: 'json' };
import tiktokBusiness from './tiktok-business.json' with { type: 'json' };
import uikit from './uikit.json' with { type: 'json' };
import unitask from './unitask.json' with { type: 'json' };
import unity from './unity.json' with { type: 'json' };
import unityAdsIosSupport from './unity-ads-ios-support.json' with { type: 'json' };
import zustand from './zustand.json' with { type: 'json' };

const tables: readonly unknown[] = [
  adSupport,
  adjustIos,
  admobPlusCordova,
  appTrackingTransparency,
  appleFrameworks,
  applePermissions,
  appleRequiredReason,
  bloc,
  capacitorAppTrackingTransparency,
  capacitorCommunityAdmob,
  capacitorCommunityAdvertisingId,
  capacitorCore,
  capacitorIosAppTracking,
  capacitorPluginAppTrackingTransparency,
  capgoCapacitorAppTrackingTransparency,
  cloudkit,
  combine,
  cordovaPluginDevice,
  cordovaPluginIdfa,
  cordovaPluginMparticle,
  cordovaPluginTrackingTransparency,
  cordovaPluginTrackingtransparency,
  coreData,
  dart,
  dispatch,
  dotnet,
  ecmascript,
  eventemitter3,
  expoAdsAdmob,
  expoPermissions,
  expoTrackingTransparency,
  flutter,
  flutterAdjustSdk,
  flutterAdvertisingId,
  flutterAdvertisingIdFlutter,
  flutterAppTrackingTransparency,
  flutterBranchSdk,
  flutterWebViews,
  foundation,
  getx,
  go,
  java,
  javascriptHosts,
  mauiEssentials,
  mitt,
  mobx,
  mobxReact,
  mparticleAppleSdk,
  mparticleCapacitor,
  mparticleDotnetSdk,
  mparticleEventModels,
  mparticleEventsApi,
  mparticleFlutterSdk,
  mparticleGoSdk,
  mparticleJavaEventsSdk,
  mparticleMauiSdk,
  mparticlePythonSdk,
  mparticleRubySdk,
  mparticleUnityPlugin,
  mparticleWebSdk,
  node,
  os,
  permissionHandler,
  promisekit,
  python,
  quartzCore,
  react,
  reactNative,
  reactNativeAdjust,
  reactNativeAdvertisingId,
  reactNativeIdfa,
  reactNativeIdfaAaid,
  reactNativeMparticle,
  reactNativePermissions,
  reactNativeTrackingTransparency,
  reactQuery,
  reactRedux,
  reduxSaga,
  reduxToolkit,
  ruby,
  riverpod,
  rxjs,
  rxswift,
  segmentAnalyticsReactNativePluginIdfa,
  sparkfabrikReactNativeIdfaAaid,
  swiftConventions,
  swiftDependencies,
  swiftStandardLibrary,
  swiftui,
  then,
  tiktokBusiness,
  uikit,
  unitask,
  unity,
  unityAdsIosSupport,
  zustand,
  ...collectingTables,
];

/** Every SDK and library whose APIs are known. */
export const sdks = tables as readonly Sdk[];

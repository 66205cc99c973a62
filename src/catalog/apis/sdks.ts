import type { Sdk } from './api.js';
import adSupport from './ad-support.json' with { type: 'json' };
import adapty from './adapty.json' with { type: 'json' };
import adjust from './adjust.json' with { type: 'json' };
import adjustIos from './adjust-ios.json' with { type: 'json' };
import admobPlusCordova from './admob-plus-cordova.json' with { type: 'json' };
import adobeAepCore from './adobe-aep-core.json' with { type: 'json' };
import alamofire from './alamofire.json' with { type: 'json' };
import amplitude from './amplitude.json' with { type: 'json' };
import apollo from './apollo.json' with { type: 'json' };
import appCenter from './app-center.json' with { type: 'json' };
import appTrackingTransparency from './app-tracking-transparency.json' with { type: 'json' };
import apphud from './apphud.json' with { type: 'json' };
import appleFrameworks from './apple-frameworks.json' with { type: 'json' };
import applePermissions from './apple-permissions.json' with { type: 'json' };
import appleRequiredReason from './apple-required-reason.json' with { type: 'json' };
import applovin from './applovin.json' with { type: 'json' };
import appmetrica from './appmetrica.json' with { type: 'json' };
import appsflyer from './appsflyer.json' with { type: 'json' };
import aptabase from './aptabase.json' with { type: 'json' };
import axios from './axios.json' with { type: 'json' };
import branch from './branch.json' with { type: 'json' };
import bugsnag from './bugsnag.json' with { type: 'json' };
import capacitorAppTrackingTransparency from './capacitor-app-tracking-transparency.json' with { type: 'json' };
import capacitorCommunityAdmob from './capacitor-community-admob.json' with { type: 'json' };
import capacitorCommunityAdvertisingId from './capacitor-community-advertising-id.json' with { type: 'json' };
import capacitorCore from './capacitor-core.json' with { type: 'json' };
import capacitorIosAppTracking from './capacitor-ios-app-tracking.json' with { type: 'json' };
import capacitorPluginAppTrackingTransparency from './capacitor-plugin-app-tracking-transparency.json' with { type: 'json' };
import capgoCapacitorAppTrackingTransparency from './capgo-capacitor-app-tracking-transparency.json' with { type: 'json' };
import chartboost from './chartboost.json' with { type: 'json' };
import clarity from './clarity.json' with { type: 'json' };
import combine from './combine.json' with { type: 'json' };
import cordovaPluginIdfa from './cordova-plugin-idfa.json' with { type: 'json' };
import cordovaPluginMparticle from './cordova-plugin-mparticle.json' with { type: 'json' };
import cordovaPluginTrackingTransparency from './cordova-plugin-tracking-transparency.json' with { type: 'json' };
import cordovaPluginTrackingtransparency from './cordova-plugin-trackingtransparency.json' with { type: 'json' };
import coreData from './core-data.json' with { type: 'json' };
import countly from './countly.json' with { type: 'json' };
import dart from './dart.json' with { type: 'json' };
import dartHttp from './dart-http.json' with { type: 'json' };
import datadogCrashReporting from './datadog-crash-reporting.json' with { type: 'json' };
import datadogRum from './datadog-rum.json' with { type: 'json' };
import dio from './dio.json' with { type: 'json' };
import dispatch from './dispatch.json' with { type: 'json' };
import dotnet from './dotnet.json' with { type: 'json' };
import ecmascript from './ecmascript.json' with { type: 'json' };
import embrace from './embrace.json' with { type: 'json' };
import eventemitter3 from './eventemitter3.json' with { type: 'json' };
import expoAdsAdmob from './expo-ads-admob.json' with { type: 'json' };
import expoTrackingTransparency from './expo-tracking-transparency.json' with { type: 'json' };
import facebookLogin from './facebook-login.json' with { type: 'json' };
import facebookSdk from './facebook-sdk.json' with { type: 'json' };
import firebaseAuth from './firebase-auth.json' with { type: 'json' };
import firebaseCore from './firebase-core.json' with { type: 'json' };
import firebaseFirestore from './firebase-firestore.json' with { type: 'json' };
import firebaseMessaging from './firebase-messaging.json' with { type: 'json' };
import firebasePerformance from './firebase-performance.json' with { type: 'json' };
import flutter from './flutter.json' with { type: 'json' };
import flutterAdjustSdk from './flutter-adjust-sdk.json' with { type: 'json' };
import flutterAdvertisingId from './flutter-advertising-id.json' with { type: 'json' };
import flutterAdvertisingIdFlutter from './flutter-advertising-id-flutter.json' with { type: 'json' };
import flutterAppTrackingTransparency from './flutter-app-tracking-transparency.json' with { type: 'json' };
import flutterBranchSdk from './flutter-branch-sdk.json' with { type: 'json' };
import foundation from './foundation.json' with { type: 'json' };
import glassfy from './glassfy.json' with { type: 'json' };
import go from './go.json' with { type: 'json' };
import googleMobileAds from './google-mobile-ads.json' with { type: 'json' };
import heap from './heap.json' with { type: 'json' };
import inmobi from './inmobi.json' with { type: 'json' };
import instabug from './instabug.json' with { type: 'json' };
import ironsource from './ironsource.json' with { type: 'json' };
import java from './java.json' with { type: 'json' };
import javascriptHosts from './javascript-hosts.json' with { type: 'json' };
import kochava from './kochava.json' with { type: 'json' };
import launchdarkly from './launchdarkly.json' with { type: 'json' };
import matomo from './matomo.json' with { type: 'json' };
import mauiEssentials from './maui-essentials.json' with { type: 'json' };
import metaAudienceNetwork from './meta-audience-network.json' with { type: 'json' };
import mitt from './mitt.json' with { type: 'json' };
import mixpanel from './mixpanel.json' with { type: 'json' };
import mobx from './mobx.json' with { type: 'json' };
import mobxReact from './mobx-react.json' with { type: 'json' };
import moya from './moya.json' with { type: 'json' };
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
import newRelic from './new-relic.json' with { type: 'json' };
import node from './node.json' with { type: 'json' };
import openapiUrlsession from './openapi-urlsession.json' with { type: 'json' };
import optimizely from './optimizely.json' with { type: 'json' };
import os from './os.json' with { type: 'json' };
import pangle from './pangle.json' with { type: 'json' };
import permissionHandler from './permission-handler.json' with { type: 'json' };
import pianoAnalytics from './piano-analytics.json' with { type: 'json' };
import posthog from './posthog.json' with { type: 'json' };
import promisekit from './promisekit.json' with { type: 'json' };
import purchasely from './purchasely.json' with { type: 'json' };
import python from './python.json' with { type: 'json' };
import qonversion from './qonversion.json' with { type: 'json' };
import raygun from './raygun.json' with { type: 'json' };
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
import revenuecat from './revenuecat.json' with { type: 'json' };
import rollbar from './rollbar.json' with { type: 'json' };
import ruby from './ruby.json' with { type: 'json' };
import rudderstack from './rudderstack.json' with { type: 'json' };
import rxjs from './rxjs.json' with { type: 'json' };
import rxswift from './rxswift.json' with { type: 'json' };
import segment from './segment.json' with { type: 'json' };
import segmentAnalyticsReactNativePluginIdfa from './segment-analytics-react-native-plugin-idfa.json' with { type: 'json' };
import sentry from './sentry.json' with { type: 'json' };
import singular from './singular.json' with { type: 'json' };
import smartlook from './smartlook.json' with { type: 'json' };
import snowplow from './snowplow.json' with { type: 'json' };
import sparkfabrikReactNativeIdfaAaid from './sparkfabrik-react-native-idfa-aaid.json' with { type: 'json' };
import statsig from './statsig.json' with { type: 'json' };
import supabase from './supabase.json' with { type: 'json' };
import superwall from './superwall.json' with { type: 'json' };
import swiftConventions from './swift-conventions.json' with { type: 'json' };
import swiftStandardLibrary from './swift-standard-library.json' with { type: 'json' };
import swiftui from './swiftui.json' with { type: 'json' };
import tealium from './tealium.json' with { type: 'json' };
import telemetrydeck from './telemetrydeck.json' with { type: 'json' };
import tenjin from './tenjin.json' with { type: 'json' };
import then from './then.json' with { type: 'json' };
import tiktokBusiness from './tiktok-business.json' with { type: 'json' };
import tiktokBusinessEvents from './tiktok-business-events.json' with { type: 'json' };
import uikit from './uikit.json' with { type: 'json' };
import unity from './unity.json' with { type: 'json' };
import unityAds from './unity-ads.json' with { type: 'json' };
import unityAdsIosSupport from './unity-ads-ios-support.json' with { type: 'json' };
import uxcam from './uxcam.json' with { type: 'json' };
import vungle from './vungle.json' with { type: 'json' };
import zustand from './zustand.json' with { type: 'json' };

const tables: readonly unknown[] = [
  adSupport,
  adapty,
  adjust,
  adjustIos,
  admobPlusCordova,
  adobeAepCore,
  alamofire,
  amplitude,
  apollo,
  appCenter,
  appTrackingTransparency,
  apphud,
  appleFrameworks,
  applePermissions,
  appleRequiredReason,
  applovin,
  appmetrica,
  appsflyer,
  aptabase,
  axios,
  branch,
  bugsnag,
  capacitorAppTrackingTransparency,
  capacitorCommunityAdmob,
  capacitorCommunityAdvertisingId,
  capacitorCore,
  capacitorIosAppTracking,
  capacitorPluginAppTrackingTransparency,
  capgoCapacitorAppTrackingTransparency,
  chartboost,
  clarity,
  combine,
  cordovaPluginIdfa,
  cordovaPluginMparticle,
  cordovaPluginTrackingTransparency,
  cordovaPluginTrackingtransparency,
  coreData,
  countly,
  dart,
  dartHttp,
  datadogCrashReporting,
  datadogRum,
  dio,
  dispatch,
  dotnet,
  ecmascript,
  embrace,
  eventemitter3,
  expoAdsAdmob,
  expoTrackingTransparency,
  facebookLogin,
  facebookSdk,
  firebaseAuth,
  firebaseCore,
  firebaseFirestore,
  firebaseMessaging,
  firebasePerformance,
  flutter,
  flutterAdjustSdk,
  flutterAdvertisingId,
  flutterAdvertisingIdFlutter,
  flutterAppTrackingTransparency,
  flutterBranchSdk,
  foundation,
  glassfy,
  go,
  googleMobileAds,
  heap,
  inmobi,
  instabug,
  ironsource,
  java,
  javascriptHosts,
  kochava,
  launchdarkly,
  matomo,
  mauiEssentials,
  metaAudienceNetwork,
  mitt,
  mixpanel,
  mobx,
  mobxReact,
  moya,
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
  newRelic,
  node,
  openapiUrlsession,
  optimizely,
  os,
  pangle,
  permissionHandler,
  pianoAnalytics,
  posthog,
  promisekit,
  purchasely,
  python,
  qonversion,
  raygun,
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
  revenuecat,
  rollbar,
  ruby,
  rudderstack,
  rxjs,
  rxswift,
  segment,
  segmentAnalyticsReactNativePluginIdfa,
  sentry,
  singular,
  smartlook,
  snowplow,
  sparkfabrikReactNativeIdfaAaid,
  statsig,
  supabase,
  superwall,
  swiftConventions,
  swiftStandardLibrary,
  swiftui,
  tealium,
  telemetrydeck,
  tenjin,
  then,
  tiktokBusiness,
  tiktokBusinessEvents,
  uikit,
  unity,
  unityAds,
  unityAdsIosSupport,
  uxcam,
  vungle,
  zustand,
];

/** Every SDK and library whose APIs are known: the one place that lists their tables. */
export const sdks = tables as readonly Sdk[];

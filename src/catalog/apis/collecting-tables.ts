import adapty from './adapty.json' with { type: 'json' };
import adjust from './adjust.json' with { type: 'json' };
import adobeAepCore from './adobe-aep-core.json' with { type: 'json' };
import adyen from './adyen.json' with { type: 'json' };
import afnetworking from './afnetworking.json' with { type: 'json' };
import airship from './airship.json' with { type: 'json' };
import alamofire from './alamofire.json' with { type: 'json' };
import amplify from './amplify.json' with { type: 'json' };
import amplitude from './amplitude.json' with { type: 'json' };
import angularHttp from './angular-http.json' with { type: 'json' };
import anthropic from './anthropic.json' with { type: 'json' };
import apisauce from './apisauce.json' with { type: 'json' };
import apollo from './apollo.json' with { type: 'json' };
import appCenter from './app-center.json' with { type: 'json' };
import apphud from './apphud.json' with { type: 'json' };
import appleSignInWrappers from './apple-sign-in-wrappers.json' with { type: 'json' };
import applovin from './applovin.json' with { type: 'json' };
import appmetrica from './appmetrica.json' with { type: 'json' };
import appsflyer from './appsflyer.json' with { type: 'json' };
import appwrite from './appwrite.json' with { type: 'json' };
import aptabase from './aptabase.json' with { type: 'json' };
import auth0 from './auth0.json' with { type: 'json' };
import awsAmplify from './aws-amplify.json' with { type: 'json' };
import awsSns from './aws-sns.json' with { type: 'json' };
import axios from './axios.json' with { type: 'json' };
import backgroundGeolocation from './background-geolocation.json' with { type: 'json' };
import batch from './batch.json' with { type: 'json' };
import blobUtil from './blob-util.json' with { type: 'json' };
import braintree from './braintree.json' with { type: 'json' };
import branch from './branch.json' with { type: 'json' };
import braze from './braze.json' with { type: 'json' };
import bugsnag from './bugsnag.json' with { type: 'json' };
import capacitorHttp from './capacitor-http.json' with { type: 'json' };
import chartboost from './chartboost.json' with { type: 'json' };
import chopper from './chopper.json' with { type: 'json' };
import clarity from './clarity.json' with { type: 'json' };
import clerk from './clerk.json' with { type: 'json' };
import clevertap from './clevertap.json' with { type: 'json' };
import countly from './countly.json' with { type: 'json' };
import crisp from './crisp.json' with { type: 'json' };
import customerIo from './customer-io.json' with { type: 'json' };
import dartHttp from './dart-http.json' with { type: 'json' };
import dartIo from './dart-io.json' with { type: 'json' };
import datadogCrashReporting from './datadog-crash-reporting.json' with { type: 'json' };
import datadogRum from './datadog-rum.json' with { type: 'json' };
import dio from './dio.json' with { type: 'json' };
import dotnetHttp from './dotnet-http.json' with { type: 'json' };
import embrace from './embrace.json' with { type: 'json' };
import expoFileSystem from './expo-file-system.json' with { type: 'json' };
import expoNotifications from './expo-notifications.json' with { type: 'json' };
import facebookLogin from './facebook-login.json' with { type: 'json' };
import facebookSdk from './facebook-sdk.json' with { type: 'json' };
import firebaseAnalytics from './firebase-analytics.json' with { type: 'json' };
import firebaseAuth from './firebase-auth.json' with { type: 'json' };
import firebaseCore from './firebase-core.json' with { type: 'json' };
import firebaseCrashlytics from './firebase-crashlytics.json' with { type: 'json' };
import firebaseDatabase from './firebase-database.json' with { type: 'json' };
import firebaseFirestore from './firebase-firestore.json' with { type: 'json' };
import firebaseFunctions from './firebase-functions.json' with { type: 'json' };
import firebaseMessaging from './firebase-messaging.json' with { type: 'json' };
import firebasePerformance from './firebase-performance.json' with { type: 'json' };
import firebaseStorage from './firebase-storage.json' with { type: 'json' };
import flurl from './flurl.json' with { type: 'json' };
import gameAnalytics from './game-analytics.json' with { type: 'json' };
import getConnect from './get-connect.json' with { type: 'json' };
import glassfy from './glassfy.json' with { type: 'json' };
import gleap from './gleap.json' with { type: 'json' };
import googleApiScopes from './google-api-scopes.json' with { type: 'json' };
import googleGenerativeAi from './google-generative-ai.json' with { type: 'json' };
import googleMaps from './google-maps.json' with { type: 'json' };
import googleMobileAds from './google-mobile-ads.json' with { type: 'json' };
import googlePlaces from './google-places.json' with { type: 'json' };
import googleSignIn from './google-sign-in.json' with { type: 'json' };
import googleUserMessaging from './google-user-messaging.json' with { type: 'json' };
import graphqlFlutter from './graphql-flutter.json' with { type: 'json' };
import graphqlRequest from './graphql-request.json' with { type: 'json' };
import heap from './heap.json' with { type: 'json' };
import inmobi from './inmobi.json' with { type: 'json' };
import instabug from './instabug.json' with { type: 'json' };
import intercom from './intercom.json' with { type: 'json' };
import ironsource from './ironsource.json' with { type: 'json' };
import iterable from './iterable.json' with { type: 'json' };
import jquery from './jquery.json' with { type: 'json' };
import kakao from './kakao.json' with { type: 'json' };
import klaviyo from './klaviyo.json' with { type: 'json' };
import kochava from './kochava.json' with { type: 'json' };
import ky from './ky.json' with { type: 'json' };
import launchdarkly from './launchdarkly.json' with { type: 'json' };
import line from './line.json' with { type: 'json' };
import matomo from './matomo.json' with { type: 'json' };
import metaAudienceNetwork from './meta-audience-network.json' with { type: 'json' };
import mixpanel from './mixpanel.json' with { type: 'json' };
import moengage from './moengage.json' with { type: 'json' };
import moya from './moya.json' with { type: 'json' };
import msal from './msal.json' with { type: 'json' };
import newRelic from './new-relic.json' with { type: 'json' };
import nwConnection from './nw-connection.json' with { type: 'json' };
import okta from './okta.json' with { type: 'json' };
import onesignal from './onesignal.json' with { type: 'json' };
import openai from './openai.json' with { type: 'json' };
import openapiUrlsession from './openapi-urlsession.json' with { type: 'json' };
import optimizely from './optimizely.json' with { type: 'json' };
import pangle from './pangle.json' with { type: 'json' };
import parse from './parse.json' with { type: 'json' };
import paymentsStripe from './payments-stripe.json' with { type: 'json' };
import paypal from './paypal.json' with { type: 'json' };
import pianoAnalytics from './piano-analytics.json' with { type: 'json' };
import pocketbase from './pocketbase.json' with { type: 'json' };
import posthog from './posthog.json' with { type: 'json' };
import posthogJs from './posthog-js.json' with { type: 'json' };
import purchasely from './purchasely.json' with { type: 'json' };
import pushwoosh from './pushwoosh.json' with { type: 'json' };
import qonversion from './qonversion.json' with { type: 'json' };
import radar from './radar.json' with { type: 'json' };
import raygun from './raygun.json' with { type: 'json' };
import refit from './refit.json' with { type: 'json' };
import restsharp from './restsharp.json' with { type: 'json' };
import revenuecat from './revenuecat.json' with { type: 'json' };
import rollbar from './rollbar.json' with { type: 'json' };
import rtkQuery from './rtk-query.json' with { type: 'json' };
import rudderstack from './rudderstack.json' with { type: 'json' };
import segment from './segment.json' with { type: 'json' };
import sendbird from './sendbird.json' with { type: 'json' };
import sentry from './sentry.json' with { type: 'json' };
import signalr from './signalr.json' with { type: 'json' };
import singular from './singular.json' with { type: 'json' };
import smartlook from './smartlook.json' with { type: 'json' };
import snowplow from './snowplow.json' with { type: 'json' };
import socketIo from './socket-io.json' with { type: 'json' };
import socketRocket from './socket-rocket.json' with { type: 'json' };
import squareInAppPayments from './square-in-app-payments.json' with { type: 'json' };
import starscream from './starscream.json' with { type: 'json' };
import statsig from './statsig.json' with { type: 'json' };
import streamChat from './stream-chat.json' with { type: 'json' };
import supabase from './supabase.json' with { type: 'json' };
import superagent from './superagent.json' with { type: 'json' };
import superwall from './superwall.json' with { type: 'json' };
import tealium from './tealium.json' with { type: 'json' };
import telemetrydeck from './telemetrydeck.json' with { type: 'json' };
import tenjin from './tenjin.json' with { type: 'json' };
import tiktokBusinessEvents from './tiktok-business-events.json' with { type: 'json' };
import trpc from './trpc.json' with { type: 'json' };
import unityAds from './unity-ads.json' with { type: 'json' };
import unityWebRequest from './unity-web-request.json' with { type: 'json' };
import urql from './urql.json' with { type: 'json' };
import uxcam from './uxcam.json' with { type: 'json' };
import vungle from './vungle.json' with { type: 'json' };
import webRequests from './web-requests.json' with { type: 'json' };
import webSocketChannel from './web-socket-channel.json' with { type: 'json' };

/** The tables whose APIs tell of collection alone. */
export const collectingTables: readonly unknown[] = [
  adapty,
  adjust,
  adobeAepCore,
  adyen,
  afnetworking,
  airship,
  alamofire,
  amplify,
  amplitude,
  angularHttp,
  anthropic,
  apisauce,
  apollo,
  appCenter,
  apphud,
  appleSignInWrappers,
  applovin,
  appmetrica,
  appsflyer,
  appwrite,
  aptabase,
  auth0,
  awsAmplify,
  awsSns,
  axios,
  backgroundGeolocation,
  batch,
  blobUtil,
  braintree,
  branch,
  braze,
  bugsnag,
  capacitorHttp,
  chartboost,
  chopper,
  clarity,
  clerk,
  clevertap,
  countly,
  crisp,
  customerIo,
  dartHttp,
  dartIo,
  datadogCrashReporting,
  datadogRum,
  dio,
  dotnetHttp,
  embrace,
  expoFileSystem,
  expoNotifications,
  facebookLogin,
  facebookSdk,
  firebaseAnalytics,
  firebaseAuth,
  firebaseCore,
  firebaseCrashlytics,
  firebaseDatabase,
  firebaseFirestore,
  firebaseFunctions,
  firebaseMessaging,
  firebasePerformance,
  firebaseStorage,
  flurl,
  gameAnalytics,
  getConnect,
  glassfy,
  gleap,
  googleApiScopes,
  googleGenerativeAi,
  googleMaps,
  googleMobileAds,
  googlePlaces,
  googleSignIn,
  googleUserMessaging,
  graphqlFlutter,
  graphqlRequest,
  heap,
  inmobi,
  instabug,
  intercom,
  ironsource,
  iterable,
  jquery,
  kakao,
  klaviyo,
  kochava,
  ky,
  launchdarkly,
  line,
  matomo,
  metaAudienceNetwork,
  mixpanel,
  moengage,
  moya,
  msal,
  newRelic,
  nwConnection,
  okta,
  onesignal,
  openai,
  openapiUrlsession,
  optimizely,
  pangle,
  parse,
  paymentsStripe,
  paypal,
  pianoAnalytics,
  pocketbase,
  posthog,
  posthogJs,
  purchasely,
  pushwoosh,
  qonversion,
  radar,
  raygun,
  refit,
  restsharp,
  revenuecat,
  rollbar,
  rtkQuery,
  rudderstack,
  segment,
  sendbird,
  sentry,
  signalr,
  singular,
  smartlook,
  snowplow,
  socketIo,
  socketRocket,
  squareInAppPayments,
  starscream,
  statsig,
  streamChat,
  supabase,
  superagent,
  superwall,
  tealium,
  telemetrydeck,
  tenjin,
  tiktokBusinessEvents,
  trpc,
  unityAds,
  unityWebRequest,
  urql,
  uxcam,
  vungle,
  webRequests,
  webSocketChannel,
];

import 'package:firebase_analytics/firebase_analytics.dart';
import 'package:firebase_core/firebase_core.dart';
import 'package:flutter/material.dart';
import 'package:in_app_purchase/in_app_purchase.dart';
Future<void> main() async { await Firebase.initializeApp(); FirebaseAnalytics.instance.logAppOpen(); runApp(const MaterialApp(home: Text('x'))); }
Future<void> buy(ProductDetails p) => InAppPurchase.instance.buyNonConsumable(purchaseParam: PurchaseParam(productDetails: p));

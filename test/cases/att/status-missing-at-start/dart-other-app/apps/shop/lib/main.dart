// Gives nothing: that the other app of the repository does says nothing of this one.
import 'package:mparticle_flutter_sdk/mparticle_flutter_sdk.dart';

Future<void> main() async {
  final mp = await MparticleFlutterSdk.getInstance();
  mp?.upload();
}

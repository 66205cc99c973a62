using UnityEditor;
using UnityEditor.Callbacks;
using UnityEditor.iOS.Xcode;
using UnityEngine;

public static class XcodeSettings {
  [PostProcessBuild]
  public static void Write(BuildTarget target, string path) {
    var plist = new PlistDocument();
    plist.ReadFromFile(path + "/Info.plist");
    var asset = AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Texts/Tracking.txt");
    plist.root.SetString("NSUserTrackingUsageDescription", asset.text);
    plist.root.SetString("NSCameraUsageDescription", "We take pictures.");
    plist.WriteToFile(path + "/Info.plist");
  }
}

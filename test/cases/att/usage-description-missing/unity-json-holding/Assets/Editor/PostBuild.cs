using UnityEditor;
using UnityEditor.Callbacks;
using UnityEditor.iOS.Xcode;

public static class PostBuild {
  [PostProcessBuild]
  public static void Write(BuildTarget target, string path) {
    var plist = new PlistDocument();
    plist.ReadFromFile(path + "/Info.plist");
    // Another key: the settings of a package may still write the one for tracking.
    plist.root.SetString("NSCameraUsageDescription", "We take pictures.");
    plist.WriteToFile(path + "/Info.plist");
  }
}

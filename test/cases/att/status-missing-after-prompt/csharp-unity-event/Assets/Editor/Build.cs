using UnityEditor;
using UnityEditor.Callbacks;
using UnityEditor.iOS.Xcode;

public static class Build {
  [PostProcessBuild]
  public static void Finish(BuildTarget target, string path) {
    var plist = new PlistDocument();
    plist.ReadFromFile(path + "/Info.plist");
    plist.root.SetString("NSUserTrackingUsageDescription", "We measure which advertisement led you to the game.");
    plist.WriteToFile(path + "/Info.plist");
  }
}

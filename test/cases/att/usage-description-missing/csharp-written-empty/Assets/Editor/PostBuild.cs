using UnityEditor;
using UnityEditor.Callbacks;
using UnityEditor.iOS.Xcode;

public static class PostBuild {
  [PostProcessBuild]
  public static void Write(BuildTarget target, string path) {
    var plist = new PlistDocument();
    plist.ReadFromFile(path + "/Info.plist");
    // Nobody wrote a text.
    plist.root.SetString("NSUserTrackingUsageDescription", ""); // expect: att/usage-description-missing error
    plist.WriteToFile(path + "/Info.plist");
  }
}

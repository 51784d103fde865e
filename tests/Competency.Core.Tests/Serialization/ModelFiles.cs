namespace Competency.Core.Tests.Serialization;

/// <summary>Model files that tests start from.</summary>
internal static class ModelFiles
{
    /// <summary>The least that is a model.</summary>
    public const string Least =
        """
        {
          "formatVersion": 1,
          "id": "least",
          "version": "1.0.0",
          "languages": ["en"],
          "name": { "text": { "en": "Least" }, "provenance": { "kind": "completed" } },
          "dimensions": [
            {
              "id": "trust",
              "name": { "text": { "en": "Trust" }, "provenance": { "kind": "completed" } },
              "indicators": [
                { "id": "trust.1", "text": { "en": "Keeps promises" }, "provenance": { "kind": "completed" } }
              ]
            }
          ]
        }
        """;

    /// <summary>A model with every member of the format in it.</summary>
    public const string Whole =
        """
        {
          "$schema": "competency-model-1.schema.json",
          "formatVersion": 1,
          "id": "whole-model",
          "version": "2.1.0-draft.1",
          "status": "deprecated",
          "replacedBy": { "id": "whole-model", "version": "3.0.0" },
          "languages": ["zh-CN", "en"],
          "name": { "text": { "zh-CN": "完整模型", "en": "Whole model" }, "provenance": { "kind": "stated", "source": "matrix" } },
          "description": { "text": { "zh-CN": "用于测试。", "en": "For tests \"quoted\" \\ and 😀." }, "provenance": { "kind": "inferred", "source": "matrix", "reason": "The title says so." } },
          "sources": [
            { "id": "matrix", "title": { "zh-CN": "能力矩阵", "en": "Matrix" } },
            { "id": "guide", "title": { "zh-CN": "指南", "en": "Guide" } }
          ],
          "scale": {
            "min": 1,
            "max": 4,
            "points": [
              { "value": 1, "label": { "zh-CN": "从不", "en": "Never" } },
              { "value": 2, "label": { "zh-CN": "有时", "en": "Sometimes" } },
              { "value": 3, "label": { "zh-CN": "常常", "en": "Often" } },
              { "value": 4, "label": { "zh-CN": "总是", "en": "Always" } }
            ],
            "notObserved": { "zh-CN": "未观察", "en": "Not observed" },
            "provenance": { "kind": "stated", "source": "guide" }
          },
          "roles": [
            { "id": "self", "weight": 0 },
            { "id": "manager", "label": { "zh-CN": "上级", "en": "Manager" }, "weight": 60 },
            { "id": "key-account", "weight": 40 }
          ],
          "rules": {
            "minimumShare": 0.6667,
            "self": "never",
            "pooling": "pooled",
            "level": { "kind": "cumulative", "threshold": 2.75, "missingLevel": "skip" },
            "composite": { "kind": "geometric-mean" },
            "overall": { "kind": "points", "points": [ { "level": 1, "points": 1 }, { "level": 2, "points": 2.5 }, { "level": 3, "points": 6 } ] },
            "bands": [
              { "id": "low", "cut": 0, "label": { "zh-CN": "低", "en": "Low" } },
              { "id": "high", "cut": 66.6667, "label": { "zh-CN": "高", "en": "High" } }
            ],
            "weightsSumTo100": ["dimensions", "roles"]
          },
          "dimensions": [
            {
              "id": "attitude",
              "name": { "text": { "zh-CN": "态度", "en": "Attitude" }, "provenance": { "kind": "completed" } },
              "definition": { "text": { "zh-CN": "对待他人的方式。", "en": "How one treats others." }, "provenance": { "kind": "completed" } },
              "keyPoints": [
                { "text": { "zh-CN": "倾听", "en": "Listening" }, "provenance": { "kind": "stated", "source": "guide" } },
                { "text": { "zh-CN": "尊重", "en": "Respect" }, "provenance": { "kind": "completed" } }
              ],
              "weight": 40,
              "levels": [
                { "ordinal": 1, "title": { "text": { "zh-CN": "一", "en": "One" }, "provenance": { "kind": "completed" } } },
                { "ordinal": 3, "title": { "text": { "zh-CN": "三", "en": "Three" }, "provenance": { "kind": "completed" } } }
              ],
              "composite": { "kind": "minimum" },
              "cuts": [1, 2.5],
              "dimensions": [
                {
                  "id": "trust",
                  "name": { "text": { "zh-CN": "信任", "en": "Trust" }, "provenance": { "kind": "completed" } },
                  "weight": 50,
                  "levels": [
                    {
                      "ordinal": 1,
                      "title": { "text": { "zh-CN": "初", "en": "First" }, "provenance": { "kind": "completed" } },
                      "description": { "text": { "zh-CN": "起步。", "en": "A start." }, "provenance": { "kind": "completed" } },
                      "indicators": [
                        { "id": "trust.1.1", "text": { "zh-CN": "守信", "en": "Keeps promises" }, "provenance": { "kind": "stated", "source": "matrix" }, "weight": 1.5 },
                        { "id": "trust.1.2", "text": { "zh-CN": "推诿", "en": "Blames others" }, "provenance": { "kind": "inferred", "source": "guide", "reason": "Named as a fault." }, "contra": true }
                      ]
                    },
                    {
                      "ordinal": 2,
                      "title": { "text": { "zh-CN": "中", "en": "Second" }, "provenance": { "kind": "completed" } }
                    }
                  ],
                  "indicators": [
                    { "id": "trust.1", "text": { "zh-CN": "诚实", "en": "Is honest" }, "provenance": { "kind": "completed" } }
                  ]
                },
                {
                  "id": "calm",
                  "name": { "text": { "zh-CN": "冷静", "en": "Calm" }, "provenance": { "kind": "completed" } },
                  "weight": 50,
                  "levels": [
                    { "ordinal": 1, "title": { "text": { "zh-CN": "初", "en": "First" }, "provenance": { "kind": "completed" } } },
                    { "ordinal": 3, "title": { "text": { "zh-CN": "末", "en": "Last" }, "provenance": { "kind": "completed" } } }
                  ],
                  "level": { "kind": "nomination" }
                }
              ]
            },
            {
              "id": "skill",
              "name": { "text": { "zh-CN": "技能", "en": "Skill" }, "provenance": { "kind": "completed" } },
              "weight": 60,
              "composite": { "kind": "custom", "rule": "best-two", "parameters": { "count": 2, "bonus": 0.25 } },
              "dimensions": [
                {
                  "id": "negotiation",
                  "name": { "text": { "zh-CN": "谈判", "en": "Negotiation" }, "provenance": { "kind": "completed" } },
                  "weight": 33.3,
                  "scale": { "min": -2, "max": 2 },
                  "levels": [
                    { "ordinal": 1, "title": { "text": { "zh-CN": "初", "en": "First" }, "provenance": { "kind": "completed" } } },
                    { "ordinal": 2, "title": { "text": { "zh-CN": "末", "en": "Last" }, "provenance": { "kind": "completed" } } }
                  ],
                  "indicators": [
                    { "id": "negotiation.1", "text": { "zh-CN": "准备", "en": "Prepares" }, "provenance": { "kind": "completed" } }
                  ],
                  "level": { "kind": "cut-scores", "cuts": [-1.5, 0.25] }
                },
                {
                  "id": "writing",
                  "name": { "text": { "zh-CN": "写作", "en": "Writing" }, "provenance": { "kind": "completed" } },
                  "weight": 66.7,
                  "levels": [
                    { "ordinal": 1, "title": { "text": { "zh-CN": "初", "en": "First" }, "provenance": { "kind": "completed" } } }
                  ],
                  "indicators": [
                    { "id": "writing.1", "text": { "zh-CN": "清楚", "en": "Is clear" }, "provenance": { "kind": "completed" } }
                  ],
                  "level": { "kind": "custom", "rule": "steep", "parameters": { "slope": 1.5 } }
                }
              ]
            }
          ]
        }
        """;
}

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
          "proficiencyScale": [
            { "ordinal": 1, "title": { "text": { "zh-CN": "入门", "en": "Novice" }, "provenance": { "kind": "completed" } }, "description": { "text": { "zh-CN": "需人带。", "en": "Needs a hand." }, "provenance": { "kind": "completed" } } },
            { "ordinal": 3, "title": { "text": { "zh-CN": "熟练", "en": "Skilled" }, "provenance": { "kind": "completed" } } }
          ],
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
                  "indicators": [
                    { "id": "writing.1", "text": { "zh-CN": "清楚", "en": "Is clear" }, "provenance": { "kind": "completed" } }
                  ],
                  "level": { "kind": "custom", "rule": "steep", "parameters": { "slope": 1.5 } }
                }
              ]
            }
          ],
          "requirementProfiles": [
            {
              "id": "junior",
              "name": { "text": { "zh-CN": "初级", "en": "Junior" }, "provenance": { "kind": "stated", "source": "guide" } },
              "description": { "text": { "zh-CN": "第一年。", "en": "The first year." }, "provenance": { "kind": "completed" } },
              "requirements": [
                { "dimension": "writing", "level": 1, "provenance": { "kind": "stated", "source": "guide" } },
                { "dimension": "negotiation", "score": -0.5, "importance": 2.5, "mustHave": true, "provenance": { "kind": "inferred", "source": "guide", "reason": "Named first." } }
              ]
            },
            {
              "id": "senior",
              "name": { "text": { "zh-CN": "高级", "en": "Senior" }, "provenance": { "kind": "completed" } },
              "basedOn": "junior",
              "requirements": [
                { "dimension": "writing", "level": 3, "provenance": { "kind": "completed" } }
              ]
            }
          ],
          "interviewGuide": {
            "purpose": { "text": { "zh-CN": "选人。", "en": "To choose." }, "provenance": { "kind": "completed" } },
            "questions": [
              {
                "id": "strength",
                "text": { "text": { "zh-CN": "您的长处？", "en": "What is your strength?" }, "provenance": { "kind": "stated", "source": "guide" } },
                "purpose": { "text": { "zh-CN": "看自知。", "en": "Shows insight." }, "provenance": { "kind": "completed" } },
                "followUps": [
                  { "text": { "text": { "zh-CN": "举例？", "en": "An example?" }, "provenance": { "kind": "completed" } }, "when": { "text": { "zh-CN": "答得笼统", "en": "The answer is vague" }, "provenance": { "kind": "completed" } } },
                  { "text": { "text": { "zh-CN": "还有呢？", "en": "What else?" }, "provenance": { "kind": "completed" } } }
                ],
                "evidenceFor": [
                  { "dimension": "trust", "weight": 1.5, "provenance": { "kind": "completed" } },
                  { "dimension": "writing", "provenance": { "kind": "inferred", "source": "guide", "reason": "The guide says so." } }
                ],
                "anchors": {
                  "poor": { "text": { "zh-CN": "空谈。", "en": "Empty words." }, "provenance": { "kind": "completed" } },
                  "fair": { "text": { "zh-CN": "有例。", "en": "An example." }, "provenance": { "kind": "completed" } },
                  "strong": { "text": { "zh-CN": "有例有果。", "en": "An example with its result." }, "provenance": { "kind": "completed" } }
                }
              }
            ]
          },
          "developmentMeasures": [
            { "id": "measure.trust.1", "kind": "assignment", "dimension": "trust", "fromLevel": 0, "toLevel": 2, "text": { "zh-CN": "守一次约。", "en": "Keep a promise." }, "provenance": { "kind": "completed" } }
          ],
          "relations": [
            { "dimension": "skill", "kind": "narrower", "model": "another", "target": "craft", "provenance": { "kind": "completed" }, "note": { "zh-CN": "技艺更广。", "en": "Craft is wider." } },
            { "dimension": "calm", "kind": "same", "model": "another", "target": "calm", "provenance": { "kind": "stated", "source": "guide" } }
          ]
        }
        """;
}

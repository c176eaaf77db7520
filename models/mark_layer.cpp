#include "models/mark_layer.h"

#include <algorithm>

namespace dais::models {

QString layerKeyOf(const domain::Annotation &mark)
{
    QString circle;
    if (mark.audience == domain::NoteAudience::Chambers && mark.judge)
        circle = mark.judge->toString();
    else if (mark.audience == domain::NoteAudience::Shared && mark.share)
        circle = mark.share->toString();
    return QStringLiteral("%1/%2/%3").arg(mark.author.toString(), domain::nameOf(mark.audience), circle);
}

std::vector<MarkLayer> layersOf(const std::vector<domain::Annotation> &marks, const domain::UserId &me)
{
    std::vector<MarkLayer> layers;
    for (const domain::Annotation &mark : marks) {
        const QString key = layerKeyOf(mark);
        auto known = std::ranges::find(layers, key, &MarkLayer::key);
        if (known == layers.end())
            known = layers.insert(layers.end(), MarkLayer{.key = key,
                                                          .author = mark.author,
                                                          .authorName = mark.authorName,
                                                          .audience = mark.audience,
                                                          .isMine = mark.author == me});
        ++known->count;
    }
    const auto rank = [](const MarkLayer &layer) {
        return std::tuple(!layer.isMine, layer.isMine && layer.audience != domain::NoteAudience::Mine, layer.authorName,
                          layer.key);
    };
    std::ranges::sort(layers, [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
    return layers;
}

} // namespace dais::models

#include "tests/fuzz/mutations.h"

namespace dais::tests {

namespace {

constexpr qsizetype longest = 256 * 1024;

/// Words that readers of JSON have stumbled over.
const std::vector<QByteArray> tokens = {"{",
                                        "}",
                                        "[",
                                        "]",
                                        "\"",
                                        "\\",
                                        ",",
                                        ":",
                                        "null",
                                        "true",
                                        "-0",
                                        "1e999",
                                        "9223372036854775808",
                                        "-1",
                                        "0.1",
                                        "\\ud800",
                                        "\\u0000",
                                        QByteArray("\0", 1),
                                        "\xEF\xBB\xBF",
                                        "\xED\xA0\x80",
                                        "\xC0\xAF",
                                        "\n",
                                        "\r",
                                        "#payload ",
                                        "\"\"",
                                        "{}",
                                        "[]",
                                        "\"args\":",
                                        "\"seq\":",
                                        "0000-00-00",
                                        "9999-12-31T23:59:60.000Z",
                                        "00000000-0000-0000-0000-000000000000",
                                        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["};

} // namespace

quint64 Mutations::draw(quint64 below)
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return (mixed ^ (mixed >> 31)) % below;
}

QByteArray Mutations::next(const std::vector<QByteArray> &seeds)
{
    QByteArray bytes = seeds[draw(seeds.size())];
    for (quint64 times = 1 + draw(4); times > 0; --times)
        spoil(bytes, seeds);
    return bytes.left(longest);
}

void Mutations::spoil(QByteArray &bytes, const std::vector<QByteArray> &seeds)
{
    const auto size = quint64(bytes.size());
    const auto at = qsizetype(draw(size + 1));
    const auto length = qsizetype(draw(size - quint64(at) + 1)); // To the end at the most.
    switch (draw(8)) {
    case 0:
        if (at < bytes.size())
            bytes[at] = char(uchar(bytes[at]) ^ (1U << draw(8)));
        return;
    case 1:
        bytes.truncate(at);
        return;
    case 2:
        bytes.remove(at, length);
        return;
    case 3:
        bytes.insert(at, bytes.mid(at, length));
        return;
    case 4:
        bytes.insert(at, tokens[draw(tokens.size())]);
        return;
    case 5:
        bytes.replace(at, length > 8 ? 8 : length, tokens[draw(tokens.size())]);
        return;
    case 6: {
        const QByteArray &other = seeds[draw(seeds.size())];
        bytes = bytes.left(at) + other.mid(qsizetype(draw(quint64(other.size()) + 1)));
        return;
    }
    default:
        if (at < bytes.size())
            bytes[at] = char(draw(256));
    }
}

} // namespace dais::tests

#!/usr/bin/python3
# Makes a record as a copying machine makes it: pages of text at 300 dots an inch, black and white, CCITT group 4.
# The same seed gives the same file. Usage: make_scan.py PAGES FILE. SPDX-License-Identifier: GPL-3.0-or-later
import random
import sys

from PIL import Image, ImageDraw, ImageFont

SIZE = (2550, 3300)
FONT = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
WORDS = ("the respondent through counsel moves this court to continue the individual hearing set for because of "
         "evidence that could not be had before country conditions declaration exhibit certified translation").split()


def page(number, dice, font):
    image = Image.new("1", SIZE, 1)
    draw = ImageDraw.Draw(image)
    for line in range(46):
        text = " ".join(dice.choice(WORDS) for _ in range(13))
        draw.text((300 + dice.randint(-3, 3), 280 + line * 60), text, font=font, fill=0)
    draw.text((1230, 3130), str(number), font=font, fill=0)
    for _ in range(900):  # Dust on the glass.
        at = (dice.randrange(SIZE[0]), dice.randrange(SIZE[1]))
        draw.rectangle((*at, at[0] + dice.randint(0, 3), at[1] + dice.randint(0, 3)), fill=0)
    return image


def main():
    pages, path = int(sys.argv[1]), sys.argv[2]
    dice = random.Random(20261122)
    font = ImageFont.truetype(FONT, 46)
    first = page(1, dice, font)
    first.save(path, "PDF", resolution=300, save_all=True,
               append_images=(page(number, dice, font) for number in range(2, pages + 1)))


if __name__ == "__main__":
    main()

type Branch = { readonly code: string; readonly name: string; readonly leaves: readonly Leaf[] };
/** words: a description belongs here when one of these begins a word of it. */
type Leaf = { readonly code: string; readonly name: string; readonly words: readonly string[] };

/** The group tree of the demo, in the order of the rule: the first leaf with a word of the description takes the item. */
const BRANCHES: readonly Branch[] = [
  { code: 'christmas', name: 'Christmas', leaves: [
    { code: 'christmas-tree', name: 'Tree decorations', words: ['bauble', 'xmas tree', 'christmas tree', 'tree decoration', 'christmas decoration', 'hanging star', 'garland christmas'] },
    { code: 'christmas-paper', name: 'Christmas cards and wrap', words: ['christmas card', 'wrap christmas', 'christmas gift', 'christmas ribbon', 'christmas tag', 'gift tags christmas'] },
    { code: 'christmas-table', name: 'Christmas table and kitchen', words: ['christmas cake', 'christmas napkin', 'christmas pudding', 'christmas bowl', 'christmas tea', 'christmas craft', 'advent'] },
    { code: 'christmas-other', name: 'Christmas gifts and figures', words: ['christmas', 'xmas', 'santa', 'reindeer', 'snowman', 'snowflake', 'nativity', 'stocking', 'rudolph', 'angel'] },
  ] },
  { code: 'bags', name: 'Bags and textiles', leaves: [
    { code: 'bags-shopping', name: 'Shoppers and jumbo bags', words: ['jumbo bag', 'shopper', 'lunch bag', 'jumbo storage', 'jumbo shopper', 'storage bag', 'recycling bag', 'woven', 'suki'] },
    { code: 'bags-small', name: 'Purses and small bags', words: ['purse', 'handbag', 'wash bag', 'washbag', 'toilet bag', 'pouch', 'wallet', 'cosmetic', 'sponge bag', 'passport', 'luggage', 'bag', 'backpack', 'rucksack', 'satchel', 'rucsac', 'ruckSack'] },
    { code: 'bags-home', name: 'Cushions and throws', words: ['cushion', 'throw', 'quilt', 'blanket', 'rug', 'curtain', 'door mat', 'doormat', 'slipper', 'hot water bottle', 'bunting'] },
    { code: 'bags-wear', name: 'Scarves and accessories', words: ['scarf', 'shawl', 'umbrella', 'glove', 'hat', 'sunglasses', 'belt', 'poncho', 'hair'] },
  ] },
  { code: 'jewelry', name: 'Jewelry and keepsakes', leaves: [
    { code: 'jewelry-worn', name: 'Necklaces and bracelets', words: ['necklace', 'bracelet', 'bangle', 'earring', 'ring ', 'brooch', 'anklet', 'pendant', 'choker', 'diamante', 'jewel', 'bead'] },
    { code: 'jewelry-kept', name: 'Boxes, charms and keyrings', words: ['trinket', 'charm', 'keyring', 'key ring', 'key fob', 'keepsake', 'jewellery', 'magnet', 'badge', 'dog tag', 'photo album', 'lariat'] },
  ] },
  { code: 'kitchen', name: 'Kitchen and table', leaves: [
    { code: 'kitchen-cups', name: 'Cups, mugs and glasses', words: ['mug', 'cup', 'teacup', 'tumbler', 'glass ', 'beaker', 'goblet', 'coffee', 'wine', 'flask', 'drinking', 'cocktail'] },
    { code: 'kitchen-serving', name: 'Plates, bowls and stands', words: ['cakestand', 'cake stand', 'plate', 'bowl', 'dish', 'tray', 'teapot', 'tea pot', 'jug', 'saucer', 'platter', 'napkin', 'doily', 'doilies', 'placemat', 'coaster', 'tablecloth', 'cutlery', 'spoon', 'fork', 'straw', 'paper cups', 'table'] },
    { code: 'kitchen-baking', name: 'Baking and cake cases', words: ['cake case', 'cake', 'baking', 'cookie', 'cutter', 'jelly mould', 'jam', 'muffin', 'measuring', 'whisk', 'rolling pin', 'recipe', 'popcorn', 'ice cream', 'ice lolly'] },
    { code: 'kitchen-storage', name: 'Tins, jars and lunch boxes', words: ['lunch box', 'snack box', 'tin', 'jar', 'storage', 'canister', 'bread bin', 'bin', 'bottle', 'container', 'basket', 'tupperware', 'biscuit', 'cannister'] },
    { code: 'kitchen-linen', name: 'Aprons and tea towels', words: ['apron', 'tea towel', 'towel', 'oven glove', 'mitt', 'peg', 'tea cosy', 'egg cosy', 'kitchen', 'fridge', 'scales', 'timer', 'cook', 'egg'] },
  ] },
  { code: 'paper', name: 'Stationery and wrap', leaves: [
    { code: 'paper-cards', name: 'Cards and postcards', words: ['card', 'postcard', 'invitation', 'envelope', 'invite'] },
    { code: 'paper-wrap', name: 'Gift wrap and ribbons', words: ['wrap', 'gift box', 'gift bag', 'ribbon', 'tissue', 'gift tape', 'tape', 'gift'] },
    { code: 'paper-writing', name: 'Notebooks and pens', words: ['notebook', 'journal', 'pen', 'pencil', 'sketchbook', 'diary', 'notepad', 'memo', 'memoboard', 'eraser', 'rubber', 'ruler', 'sharpener', 'sticker', 'stamp', 'book', 'chalk', 'blackboard', 'organiser', 'calendar', 'file', 'folder', 'letter', 'address', 'paper', 'crayon', 'felt'] },
  ] },
  { code: 'light', name: 'Candles and home scent', leaves: [
    { code: 'light-candles', name: 'Candles', words: ['candle ', 'candles', 'pillar', 'tealight candle', 't-light candle', 'votive candle', 'incense', 'fragrance', 'scent', 'oil burner', 'soap', 'perfume', 'potpourri', 'joss'] },
    { code: 'light-holders', name: 'Holders and lanterns', words: ['t-light', 'tlight', 'tealight', 'candle', 'candlestick', 'lantern', 'votive', 'holder'] },
    { code: 'light-lamps', name: 'Lamps and fairy lights', words: ['lamp', 'light', 'chandelier', 'led', 'lampshade', 'torch'] },
  ] },
  { code: 'garden', name: 'Garden', leaves: [
    { code: 'garden-growing', name: 'Planters and growing', words: ['planter', 'plant', 'herb', 'seed', 'flower pot', 'watering', 'window box', 'trellis', 'grow', 'flowerpot', 'pot '] },
    { code: 'garden-outdoor', name: 'Garden and outdoors', words: ['garden', 'gardener', 'bird', 'picnic', 'parasol', 'windmill', 'wind chime', 'chime', 'beach', 'deckchair', 'hammock', 'thermometer', 'nest', 'bbq', 'outdoor', 'gnome'] },
    { code: 'garden-flowers', name: 'Artificial flowers', words: ['rose', 'flower', 'tulip', 'sunflower', 'daisy', 'orchid', 'blossom', 'bouquet', 'wreath', 'feather'] },
  ] },
  { code: 'toys', name: 'Toys and games', leaves: [
    { code: 'toys-play', name: 'Games and puzzles', words: ['game', 'puzzle', 'jigsaw', 'dominoes', 'domino', 'cards playing', 'skittle', 'ludo', 'snakes', 'yoyo', 'kite', 'ball', 'skipping', 'spinning', 'bingo', 'hoop', 'tattoo', 'play'] },
    { code: 'toys-craft', name: 'Craft and sewing', words: ['knitting', 'sewing', 'craft', 'paint', 'colouring', 'playhouse', 'make your own', 'embroidery', 'crochet', 'button', 'doilley', 'wool'] },
    { code: 'toys-soft', name: 'Dolls, animals and children', words: ['doll', 'toy', 'soft toy', 'teddy', 'bear', 'rabbit', 'children', 'childs', 'child', 'baby', 'kids', 'girl', 'boy', 'robot', 'dinosaur', 'spaceboy', 'princess', 'horse', 'circus', 'animal', 'duck', 'cat', 'dog', 'owl', 'elephant', 'fairy', 'balloon', 'money box', 'money bank'] },
    { code: 'toys-party', name: 'Party', words: ['party', 'birthday', 'easter', 'halloween', 'wedding', 'cracker', 'streamer', 'confetti', 'pinata', 'mask', 'bubble'] },
  ] },
  { code: 'home', name: 'Home decoration', leaves: [
    { code: 'home-frames', name: 'Frames and mirrors', words: ['frame', 'mirror', 'picture', 'photo', 'canvas', 'print', 'poster'] },
    { code: 'home-signs', name: 'Signs and clocks', words: ['sign', 'clock', 'alarm', 'plaque', 'board', 'number', 'word', 'alphabet', 'home', 'block'] },
    { code: 'home-hanging', name: 'Hangings and hooks', words: ['hanging', 'hook', 'hanger', 'heart', 'decoration', 'garland', 'mobile', 'string', 'knob', 'handle', 'star', 'crystal', 'wicker', 'ornament', 'figurine', 'vase', 'drawer', 'cabinet', 'shelf', 'stool', 'chair', 'doorstop', 'door', 'box', 'chest', 'stand', 'rack', 'bell', 'wall', 'curio', 'suitcase', 'bowl'] },
    { code: 'home-bath', name: 'Bath and care', words: ['bath', 'bathroom', 'shower', 'nail', 'massager', 'sponge', 'first aid', 'plasters', 'toothbrush', 'hand warmer', 'tissues', 'soap'] },
  ] },
  { code: 'other', name: 'Other goods', leaves: [{ code: 'other-goods', name: 'Everything else', words: [] }] },
];

/** Parents before children, as the group tree wants them. */
export const DEMO_GROUPS = BRANCHES.flatMap((branch) => [
  { code: branch.code, name: branch.name, parentCode: null },
  ...branch.leaves.map((leaf) => ({ code: leaf.code, name: leaf.name, parentCode: branch.code })),
]);

const RULE = BRANCHES.flatMap((branch) => branch.leaves.map((leaf) => ({ leaf: leaf.code, branch: branch.code, words: leaf.words.map((word) => ` ${word.toLowerCase()}`) })));

/** The leaf and branch of a description by the keyword rule above. */
export function groupOf(description: string): { readonly leaf: string; readonly branch: string } {
  const text = ` ${description.toLowerCase().replace(/[^a-z0-9/ -]+/g, ' ')} `;
  const found = RULE.find((entry) => entry.words.some((word) => text.includes(word)));
  return found ?? { leaf: 'other-goods', branch: 'other' };
}
